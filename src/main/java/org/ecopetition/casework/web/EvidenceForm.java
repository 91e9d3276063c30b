package org.ecopetition.casework.web;

import java.time.LocalDateTime;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.jspecify.annotations.Nullable;

/**
 * What was typed beside the files of an upload.
 *
 * @param allegation number of the allegation; without it the first of the hand-off
 */
@Form("evidence.unreadable")
record EvidenceForm(
        @Nullable Integer allegation,

        @Needed(message = "{evidence.phase-missing}") @Nullable
        EvidencePhase phase,

        @Nullable LocalDateTime takenAt,
        String place) {

    /** A form on which nothing is typed yet. */
    static EvidenceForm about(@Nullable Integer allegation) {
        return new EvidenceForm(allegation, null, null, "");
    }
}
