package org.ecopetition.casework.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Wording;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementWords;
import org.ecopetition.rectification.RectificationDesk;
import org.springframework.stereotype.Component;

/** What a unit did about a hand-off, in the lines a form shows at its head. */
@Component
public class RectificationLines {

    private final RectificationDesk rectifications;
    private final EnforcementDesk enforcement;
    private final EnforcementWords enforcementWords;
    private final FindingLines found;
    private final Wording wording;

    RectificationLines(
            RectificationDesk rectifications,
            EnforcementDesk enforcement,
            EnforcementWords enforcementWords,
            FindingLines found,
            Wording wording) {
        this.rectifications = rectifications;
        this.enforcement = enforcement;
        this.enforcementWords = enforcementWords;
        this.found = found;
        this.wording = wording;
    }

    /** What the unit did, what was enforced, and what was measured after it. */
    public List<String> measures(HandOffKey key) {
        List<String> lines = new ArrayList<>();
        rectifications.latest(key).ifPresent(last -> {
            lines.add(wording.say("summary.measures", wording.of(last.state()), Quotation.of(last.measures())));
            if (last.noProofReason() != null) {
                lines.add(wording.say("summary.no-proof", Quotation.of(last.noProofReason())));
            }
            if (last.isUnproven()) {
                lines.add(wording.say("rectification.unproven"));
            }
        });
        enforced(key).ifPresent(totals -> lines.add(wording.say("summary.enforcement", totals)));
        lines.addAll(found.measuredAgain(key));
        return lines;
    }

    /** What was enforced so far, counted by kind. */
    public Optional<String> enforced(HandOffKey key) {
        return Optional.of(enforcementWords.totals(enforcement.of(key), Locale.CHINESE))
                .filter(totals -> !totals.isEmpty());
    }
}
