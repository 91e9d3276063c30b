package org.ecopetition.casework.model;

import java.util.List;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;

/**
 * What another answer would have done to a case.
 *
 * @param key of its sentence in the messages
 * @param named what the sentence names
 */
public record Consequence(String key, List<Object> named) {

    /** What the sentence names, as people read it. */
    public Object[] arguments() {
        return FormFaults.named(new Fault("", key, named));
    }

    public static Consequence of(String key, Object... named) {
        return new Consequence(key, List.of(named));
    }
}
