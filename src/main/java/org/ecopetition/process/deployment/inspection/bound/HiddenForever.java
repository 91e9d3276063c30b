package org.ecopetition.process.deployment.inspection.bound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        Map<String, JsonNode> left = new TreeMap<>();
        components.stream()
                .filter(component -> component.hasNonNull("key") && isHiddenAtFirst(component))
                .forEach(component -> left.putIfAbsent(component.path("key").asText(), component));
        boolean more = true;
        while (more) {
            more = left.values().removeIf(component -> !left.keySet().containsAll(asked(component)));
        }
        return List.copyOf(left.values());
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
