package org.ecopetition.audit.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecopetition.audit.ledger.Fault.What;

/** Names what looks like a row that is gone here and unknown there: it was given to another case. */
final class MovedRows {

    private MovedRows() {}

    static List<Fault> named(List<Fault> faults) {
        Set<String> unknown = new HashSet<>();
        faults.stream().filter(fault -> fault.what() == What.ROW_UNKNOWN).forEach(fault -> unknown.add(row(fault)));
        List<Fault> named = new ArrayList<>();
        Set<String> moved = new HashSet<>();
        for (Fault fault : faults) {
            if (fault.what() == What.ROW_MISSING && unknown.contains(row(fault))) {
                moved.add(row(fault));
                named.add(new Fault(What.ROW_MOVED, fault.chain(), fault.position(), fault.source(), fault.row()));
            } else {
                named.add(fault);
            }
        }
        named.removeIf(fault -> fault.what() == What.ROW_UNKNOWN && moved.contains(row(fault)));
        return List.copyOf(named);
    }

    private static String row(Fault fault) {
        return fault.source() + " " + fault.row();
    }
}
