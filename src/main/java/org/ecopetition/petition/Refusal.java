package org.ecopetition.petition;

import java.util.List;
import org.ecopetition.organisation.form.Fault;

/**
 * A rule of the trade says no to what somebody asked for; nothing has been stored.
 *
 * <p>The code is the key of the sentence in {@code messages/*.properties} that tells the person why.
 */
public class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;
    private String field = "";

    /**
     * @param code message key, for example {@code handoff.returned-twice}
     * @param arguments what the sentence names: numbers, dates, states; never personal data
     */
    public Refusal(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence. */
    public String code() {
        return code;
    }

    /** The same, about one field of what was entered. */
    public Refusal at(String name) {
        field = name;
        return this;
    }

    /** What it says, for the form in which it was entered. */
    public Fault fault() {
        return new Fault(field, code, arguments);
    }

    /** What the sentence names, in its order. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
