package org.ecopetition.petition.web;

import java.util.ArrayList;
import java.util.List;
import org.ecopetition.organisation.form.Fault;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What can be wrong with an entry; every sentence names the field first. */
final class IntakeFaults {

    private static final String PREFIX = "intake.fault.";

    private IntakeFaults() {}

    /**
     * @param field its name in the interface, for example {@code caller.phone}
     * @param reason the last part of the key
     * @param named what the sentence names besides the field
     */
    static Fault of(String field, String reason, Object... named) {
        List<Object> all = new ArrayList<>();
        all.add(new DefaultMessageSourceResolvable(new String[] {"intake.field." + field}, field));
        all.addAll(List.of(named));
        return new Fault(field, PREFIX + reason, all);
    }

    static boolean is(Fault fault, String reason) {
        return fault.code().equals(PREFIX + reason);
    }
}
