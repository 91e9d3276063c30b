package org.ecopetition.briefing;

import java.util.List;

/**
 * Whom a briefing goes to.
 *
 * @param reportTo 报, as printed
 * @param sendTo 送, as printed
 * @param readers ids of the units that read it here
 */
public record DistributionList(String reportTo, String sendTo, List<String> readers) {

    public DistributionList {
        readers = List.copyOf(readers);
    }

    String readersAsText() {
        return String.join(",", readers);
    }

    static List<String> readersOf(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
