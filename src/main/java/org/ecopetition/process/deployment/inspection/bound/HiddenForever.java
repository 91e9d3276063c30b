package org.ecopetition.process.deployment.inspection.bound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * Fields that a form never shows: hidden as long as nothing is filled in, by conditions that ask for nothing but each other and
 * themselves.
 */
final class HiddenForever {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Set<String> WORDS = Set.of(
            "null",
            "true",
            "false",
            "not",
            "and",
            "or",
            "if",
            "then",
            "else",
            "in",
            "between",
            "some",
            "every",
            "satisfies",
            "list",
            "contains",
            "is",
            "defined",
            "count",
            "string",
            "length",
            "date",
            "time",
            "now",
            "today");

    private HiddenForever() {}

    static List<JsonNode> of(List<JsonNode> components) {
        Map<String, JsonNode> hidden = new HashMap<>();
        components.stream()
                .filter(component -> component.hasNonNull("key") && isHiddenAtFirst(component))
                .forEach(component -> hidden.putIfAbsent(component.path("key").asText(), component));
        Set<String> left = new HashSet<>(hidden.keySet());
        boolean more = true;
        while (more) {
            more = left.removeIf(key -> !left.containsAll(asked(hidden.get(key))));
        }
        return left.stream().sorted().map(hidden::get).collect(Collectors.toList());
    }

    private static boolean isHiddenAtFirst(JsonNode component) {
        String condition = condition(component);
        if (condition.isEmpty()) {
            return false;
        }
        EvaluationResult answer = FEEL.evaluateExpression(condition, Map.of());
        return answer.isSuccess() && Boolean.TRUE.equals(answer.result());
    }

    private static Set<String> asked(JsonNode component) {
        return NAME.matcher(TEXT.matcher(condition(component)).replaceAll(""))
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    private static String condition(JsonNode component) {
        return component.path("conditional").path("hide").asText("").strip().replaceFirst("^=", "");
    }
}
