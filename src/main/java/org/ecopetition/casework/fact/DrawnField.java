package org.ecopetition.casework.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FieldName;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.casework.form.FormField.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A field as an administrator drew it in a form.
 *
 * @param key name under which its answer is handed in
 * @param label what it is called
 * @param kind what its answer is
 * @param options what can be chosen, value and wording in their order; empty unless it is a choice or a list
 * @param rules what its answer must keep to
 * @param hiddenWhen expression of FEEL, with its equals sign, by which the form hides it; null where it never does
 */
public record DrawnField(
        String key,
        String label,
        Kind kind,
        Map<String, String> options,
        FieldRules rules,
        @Nullable String hiddenWhen) {

    private static final String YES = "是";
    private static final String NO = "否";
    private static final String AND = "、";

    /** What the server reads it as. */
    public FormField field() {
        return new FormField(key, kind, rules.longest(), options.keySet(), 1);
    }

    /** What a refusal calls it. */
    public FieldName name() {
        return new FieldName(key, label);
    }

    /** Whether its answer can steer a process; texts and lists may name somebody, and stay out of the engine. */
    public boolean steers() {
        return kind != Kind.TEXT && kind != Kind.LIST;
    }

    /** The answer as a fact, if there is one. */
    Optional<AdditionalFact> fact(Answers answers) {
        return Optional.ofNullable(answers.value(key))
                .filter(value -> !List.of().equals(value))
                .map(value -> new AdditionalFact(key, label, plain(value), said(value)));
    }

    private static String plain(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : FieldRules.plain(value);
    }

    private String said(Object value) {
        return switch (kind) {
            case FLAG -> Boolean.TRUE.equals(value) ? YES : NO;
            case CHOICE -> options.getOrDefault(value.toString(), value.toString());
            case LIST ->
                ((List<?>) value)
                        .stream()
                                .map(String::valueOf)
                                .map(item -> options.getOrDefault(item, item))
                                .collect(Collectors.joining(AND));
            default -> FieldRules.said(value);
        };
    }
}
