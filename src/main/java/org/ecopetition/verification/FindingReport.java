package org.ecopetition.verification;

import java.time.LocalDate;
import java.util.List;
import org.ecopetition.handoff.Verdict;

/**
 * What an officer reports of a visit about one allegation.
 *
 * @param visitDate not in the future
 * @param visitors who went, at most 200 characters
 * @param narrative what was found, at most 2000 characters
 * @param evidence descriptions of pieces of evidence, at most 300 characters each
 */
public record FindingReport(
        LocalDate visitDate,
        String visitors,
        String narrative,
        Verdict verdict,
        List<String> evidence,
        List<Measured> measurements) {

    public FindingReport {
        evidence = List.copyOf(evidence);
        measurements = List.copyOf(measurements);
    }
}
