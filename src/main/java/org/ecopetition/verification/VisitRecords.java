package org.ecopetition.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.storage.OncePerTransaction;
import org.springframework.stereotype.Component;

/** What stands written of the visits to a hand-off, findings and measurements, read once in a transaction. */
@Component
class VisitRecords {

    private final Findings findings;
    private final Measurements measurements;
    private final OncePerTransaction<String, List<Finding>> found;
    private final OncePerTransaction<String, List<Measurement>> measured;

    VisitRecords(Findings findings, Measurements measurements) {
        this.findings = findings;
        this.measurements = measurements;
        this.found = OncePerTransaction.each(findings::findByHandOff);
        this.measured =
                OncePerTransaction.each(measurements::findByHandOffOrderByPhaseDescRoundAscAllegationAscPositionAsc);
    }

    /** The newest finding about an allegation. */
    Optional<Finding> latest(HandOffKey key, int allegation) {
        return found.get(key.value()).stream()
                .filter(finding -> finding.allegation() == allegation)
                .max(Comparator.comparingInt(Finding::round));
    }

    /** All measurements, those before rectification first, then by round, allegation and place in their report. */
    List<Measurement> measurements(HandOffKey key) {
        return measured.get(key.value());
    }

    void keep(HandOffKey key, Finding finding) {
        findings.saveAndFlush(finding);
        found.forget(key.value());
    }

    void keep(HandOffKey key, List<Measurement> all) {
        measurements.saveAllAndFlush(all);
        measured.forget(key.value());
    }
}
