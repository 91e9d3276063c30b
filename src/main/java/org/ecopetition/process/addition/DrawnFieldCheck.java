package org.ecopetition.process.addition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ecopetition.casework.fact.DrawnForm;
import org.ecopetition.process.guard.StepBeans;
import org.ecopetition.process.variable.DeclaredVariables;

/** Whether the answers to a field that an administrator drew can be kept: asked before its form is stored. */
public final class DrawnFieldCheck {

    private static final Pattern KEY = Pattern.compile("[A-Za-z]\\w{0,59}");
    private static final int LONGEST_PATTERN = 200;
    private static final Set<String> CHOOSING = Set.of("radio", "select", "checklist", "taglist");

    /** What expressions know by themselves, and what the heads of the forms are called. */
    static final Set<String> WORDS = Set.of(
            "execution",
            "task",
            "authenticatedUserId",
            "initiator",
            "summary",
            "loopCounter",
            "nrOfInstances",
            "nrOfCompletedInstances",
            "nrOfActiveInstances",
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof");

    private static final Pattern CALLER_KEY = Pattern.compile("(?i)(caller|petitioner|complainant|reporter).*");
    private static final Pattern CALLER_LABEL =
            Pattern.compile("(?:来电|来信|举报|投诉|信访|反映|来访)(?:人|者).{0,6}(?:姓名|名字|称呼|电话|手机|号码|地址|住址|身份证|邮箱|微信|联系)");

    private final StepBeans steps;
    private final Told told;
    private final Set<String> keys = new HashSet<>();

    /** Who is told what is wrong with a field. */
    @FunctionalInterface
    public interface Told {

        /** The key of a sentence with what it names. */
        void tell(String key, Object... named);
    }

    public DrawnFieldCheck(StepBeans steps, Told told) {
        this.steps = steps;
        this.told = told;
    }

    /** Whether a field asks who a caller is, which stands on the intake record alone. */
    public static boolean asksForCaller(JsonNode component) {
        return CALLER_KEY.matcher(component.path("key").asText()).matches()
                || CALLER_LABEL.matcher(component.path("label").asText()).find();
    }

    /**
     * Checks one field.
     *
     * @param nested whether it stands in a list that repeats, or in a group that keeps its answers under a path
     */
    public void check(JsonNode component, boolean nested) {
        String key = component.path("key").asText();
        if (!DrawnForm.takes(component)) {
            told.tell("model.drawn.kind", component.path("type").asText());
            return;
        }
        if (nested) {
            told.tell("model.drawn.nested");
        }
        if (!KEY.matcher(key).matches()) {
            told.tell("model.drawn.key", key);
        } else if (isTaken(key)) {
            told.tell("model.drawn.taken", key);
        } else if (!keys.add(key)) {
            told.tell("model.drawn.twice", key);
        }
        String label =
                component.path("label").asText(component.path("dateLabel").asText());
        if (label.isBlank() && component.path("dateLabel").asText().isBlank()) {
            told.tell("model.drawn.label", key);
        }
        if (CHOOSING.contains(component.path("type").asText())) {
            checkOptions(component);
        }
        checkRules(component.path("validate"));
    }

    private boolean isTaken(String key) {
        return WORDS.contains(key)
                || steps.isStep(key)
                || CaseOfTask.KEEPING.stream()
                        .flatMap(process -> DeclaredVariables.of(process).stream())
                        .anyMatch(declared -> declared.containsKey(key));
    }

    private void checkOptions(JsonNode component) {
        Set<String> values = new HashSet<>();
        if (component.has("valuesKey")
                || component.has("valuesExpression")
                || component.path("values").isEmpty()) {
            told.tell("model.drawn.options");
            return;
        }
        for (JsonNode option : component.path("values")) {
            String value = option.path("value").asText();
            if (value.isBlank() || option.path("label").asText().isBlank()) {
                told.tell("model.drawn.option-blank");
            } else if (!values.add(value)) {
                told.tell("model.drawn.option-twice", value);
            } else if (value.contains("'") || value.contains("\"") || value.contains(",")) {
                told.tell("model.drawn.option-sign", value);
            }
        }
    }

    private void checkRules(JsonNode validate) {
        if (!isWhole(validate.path("minLength")) || !isWhole(validate.path("maxLength"))) {
            told.tell("model.drawn.bounds");
        } else if (exceeds(validate.path("minLength"), validate.path("maxLength"))) {
            told.tell("model.drawn.bounds");
        }
        if (!isNumber(validate.path("min")) || !isNumber(validate.path("max"))) {
            told.tell("model.drawn.bounds");
        } else if (exceeds(validate.path("min"), validate.path("max"))) {
            told.tell("model.drawn.bounds");
        }
        String pattern = validate.path("pattern").asText();
        if (!isPattern(pattern)) {
            told.tell("model.drawn.pattern", pattern);
        }
    }

    private static boolean exceeds(JsonNode least, JsonNode most) {
        return !least.asText().isBlank()
                && !most.asText().isBlank()
                && new BigDecimal(least.asText().strip())
                                .compareTo(new BigDecimal(most.asText().strip()))
                        > 0;
    }

    private static boolean isWhole(JsonNode bound) {
        return bound.asText().isBlank() || bound.asText().strip().matches("\\d{1,6}");
    }

    private static boolean isNumber(JsonNode bound) {
        return bound.asText().isBlank() || bound.asText().strip().matches("-?\\d{1,15}(?:\\.\\d{1,9})?");
    }

    private static boolean isPattern(String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            return false;
        }
        return pattern.length() <= LONGEST_PATTERN;
    }
}
