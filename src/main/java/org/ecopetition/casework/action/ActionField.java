package org.ecopetition.casework.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.casework.form.FormField;

/**
 * One field of a case action's form. Its label is the message {@code field.<name>} in {@code messages/action.properties}.
 *
 * @param field name, type and limits
 * @param needed whether the page marks it as required; the action itself refuses what is missing
 * @param options what can be chosen, value and label in their order; empty for a field that is typed
 * @param preset what stands in it beforehand
 */
public record ActionField(FormField field, boolean needed, Map<String, String> options, List<String> preset) {

    /** Texts longer than this get a box of several lines. */
    private static final int ONE_LINE = 200;

    /** A field that is typed. */
    public static ActionField of(FormField field) {
        return new ActionField(field, true, Map.of(), List.of());
    }

    /** A choice of one value. */
    public static ActionField choice(String name, Map<String, String> options) {
        return new ActionField(FormField.choice(name, options.keySet()), true, new LinkedHashMap<>(options), List.of());
    }

    /** A choice of several values. */
    public static ActionField choices(String name, Map<String, String> options) {
        FormField list = new FormField(name, FormField.Kind.LIST, 0, options.keySet(), 1);
        return new ActionField(list, true, new LinkedHashMap<>(options), List.of());
    }

    /** The same field, which may stay empty. */
    public ActionField optional() {
        return new ActionField(field, false, options, preset);
    }

    /** The same field with something in it beforehand. */
    public ActionField preset(String value) {
        return new ActionField(field, needed, options, List.of(value));
    }

    /** The same field with several values chosen beforehand. */
    public ActionField preset(List<String> values) {
        return new ActionField(field, needed, options, values);
    }

    public String name() {
        return field.name();
    }

    boolean isList() {
        return field.kind() == FormField.Kind.LIST;
    }

    /** How the page draws it: {@code choices}, {@code choice}, {@code check}, {@code box}, or the type of an input. */
    public String look() {
        return switch (field.kind()) {
            case LIST -> "choices";
            case CHOICE -> "choice";
            case FLAG -> "check";
            case TEXT -> field.maximum() > ONE_LINE ? "box" : "text";
            case INTEGER, DECIMAL -> "number";
            case DATE -> "date";
            case DATE_TIME -> "datetime-local";
        };
    }
}
