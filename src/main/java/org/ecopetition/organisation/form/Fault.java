package org.ecopetition.organisation.form;

import java.util.List;

/**
 * What a rule of the trade finds wrong with something that was entered.
 *
 * @param field its name in the form; empty when it is about no single field
 * @param code key of the sentence that says why
 * @param arguments what the sentence names, in its order
 */
public record Fault(String field, String code, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public Fault(String field, String code, Object... arguments) {
        this(field, code, List.of(arguments));
    }

    /** A fault of no single field. */
    public static Fault ofWhole(String code, Object... arguments) {
        return new Fault("", code, arguments);
    }
}
