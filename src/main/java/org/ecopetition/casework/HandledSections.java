package org.ecopetition.casework;

import java.util.List;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementWords;
import org.ecopetition.rectification.Rectification;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.verification.Finding;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.SiteVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Collects what its handlers found out and did about a hand-off. */
@Component
class HandledSections {

    private final SiteVisits visits;
    private final RectificationDesk rectifications;
    private final EnforcementDesk enforcement;
    private final EnforcementWords words;
    private final EvidenceBook evidence;

    HandledSections(
            SiteVisits visits,
            RectificationDesk rectifications,
            EnforcementDesk enforcement,
            EnforcementWords words,
            EvidenceBook evidence) {
        this.visits = visits;
        this.rectifications = rectifications;
        this.enforcement = enforcement;
        this.words = words;
        this.evidence = evidence;
    }

    /**
     * What was found and done so far.
     *
     * @param measurements before and after rectification
     * @param rectification the newest report
     * @param enforcement the standing entries of the enforcement register in the official words, one line each
     * @param evidence the valid pieces
     */
    record Handled(
            List<Finding> findings,
            List<Measurement> measurements,
            @Nullable Rectification rectification,
            List<String> enforcement,
            List<EvidencePiece> evidence) {}

    Handled of(HandOffKey key) {
        return new Handled(
                visits.of(key),
                visits.measurementsOf(key),
                rectifications.latest(key).orElse(null),
                enforcementOf(key),
                evidence.of(key).stream().filter(EvidencePiece::isValid).toList());
    }

    private List<String> enforcementOf(HandOffKey key) {
        return enforcement.of(key).stream()
                .map(action -> words.day(action, LocaleContextHolder.getLocale()) + " "
                        + words.totals(List.of(action), LocaleContextHolder.getLocale()))
                .toList();
    }
}
