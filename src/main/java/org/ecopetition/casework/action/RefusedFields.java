package org.ecopetition.casework.action;

import java.util.List;
import org.ecopetition.organisation.form.Fault;

/** A form with fields that are missing or cannot be taken; nothing has been stored. */
public class RefusedFields extends RuntimeException {

    private final transient List<Fault> faults;

    RefusedFields(List<Fault> faults) {
        super(faults.stream().map(Fault::field).toList().toString());
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order of the form, one fault for each field. */
    public List<Fault> faults() {
        return faults;
    }
}
