package org.ecopetition.verification;

import java.time.LocalDate;
import java.util.List;
import org.ecopetition.handoff.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an officer reports of a visit about one allegation.
 *
 * @param visitDate not in the future
 * @param visitors who went, at most 200 characters
 * @param narrative what was found, at most 2000 characters
 * @param actionsTaken what was done or demanded at once, at most 2000 characters; what the public reads of measures where
 *     nothing has to be put right
 * @param evidence descriptions of pieces of evidence, at most 300 characters each
 */
public record FindingReport(
        LocalDate visitDate,
        String visitors,
        String narrative,
        Verdict verdict,
        @Nullable String actionsTaken,
        List<String> evidence,
        List<MeasurementEntry> measurements) {

    public FindingReport {
        evidence = List.copyOf(evidence);
        measurements = List.copyOf(measurements);
    }
}
