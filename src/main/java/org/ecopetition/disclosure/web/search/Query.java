package org.ecopetition.disclosure.web.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.disclosure.table.PublicRegister.Search;

/** What an address asks, as far as it can be understood: the search, and what is wrong with which condition. */
public record Query(Search search, List<Fault> faults) {

    /**
     * A condition that nobody can search by.
     *
     * @param field its name in the address
     * @param key of the sentence that says why
     * @param about what the sentence names
     */
    public record Fault(String field, String key, Object about) {}

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** The search for a file, which cannot show what is wrong at its place. */
    public Search orRefused() {
        if (isFaulty()) {
            throw new FaultyQuery(faults);
        }
        return search;
    }

    /** The faults by the fields where a form shows them. */
    public Map<String, Fault> byField() {
        Map<String, Fault> found = new LinkedHashMap<>();
        faults.forEach(fault -> found.putIfAbsent(fault.field(), fault));
        return found;
    }

    /** A program asked for conditions that do not exist. */
    public static class FaultyQuery extends RuntimeException {

        private final transient List<Fault> faults;

        FaultyQuery(List<Fault> faults) {
            super(faults.toString());
            this.faults = faults;
        }

        public List<Fault> faults() {
            return faults;
        }
    }
}
