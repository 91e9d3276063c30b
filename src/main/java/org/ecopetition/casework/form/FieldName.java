package org.ecopetition.casework.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ecopetition.petition.Refusal;
import org.springframework.context.MessageSourceResolvable;

/**
 * A form field named in a refusal; people read its label from {@code messages/forms.properties}, key {@code field.} and
 * the variable name with its number replaced by {@code {n}}.
 *
 * @param variable for example {@code measurement2Value}
 * @param label what a form calls a field that the house has no words for, empty otherwise
 */
public record FieldName(String variable, String label) implements MessageSourceResolvable {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** A field that the house has words for. */
    public FieldName(String variable) {
        this(variable, "");
    }

    /** The name of the field that a refusal is about. */
    public static Optional<String> in(Refusal refusal) {
        return Arrays.stream(refusal.arguments())
                .filter(FieldName.class::isInstance)
                .map(argument -> ((FieldName) argument).variable())
                .findFirst();
    }

    @Override
    public String[] getCodes() {
        return label.isEmpty()
                ? new String[] {"field." + NUMBER.matcher(variable).replaceFirst("{n}")}
                : new String[0];
    }

    @Override
    public Object[] getArguments() {
        return NUMBER.matcher(variable)
                .results()
                .limit(1)
                .map(MatchResult::group)
                .toArray();
    }

    @Override
    public String getDefaultMessage() {
        return label.isEmpty() ? variable : label;
    }
}
