package org.ecopetition.audit;

import java.util.List;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.SiteVisits;
import org.ecopetition.verification.limit.LimitTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The measurements of any case, and on request each held again against the limits by the version that judged it. */
@Service
@Transactional(readOnly = true)
public class Rejudgement {

    private final HandOffDesk handOffs;
    private final SiteVisits visits;
    private final LimitTable limits;

    Rejudgement(HandOffDesk handOffs, SiteVisits visits, LimitTable limits) {
        this.handOffs = handOffs;
        this.visits = visits;
        this.limits = limits;
    }

    /**
     * All measurements of a petition's hand-offs, also those of findings that were sent back.
     *
     * @param again whether the table is asked again
     */
    public List<RejudgedMeasurement> of(CaseNumber number, boolean again) {
        return handOffs.of(number).stream()
                .map(HandOff::key)
                .flatMap(key -> visits.everyMeasurementOf(key).stream()
                        .map(measurement ->
                                new RejudgedMeasurement(key, measurement, again ? same(measurement) : null)))
                .toList();
    }

    private @Nullable Boolean same(Measurement measurement) {
        return measurement.comesOutTheSame(limits);
    }
}
