package org.ecopetition.casework.history;

import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.verification.Finding;
import org.ecopetition.verification.SiteVisits;
import org.springframework.stereotype.Component;

/** Why work came back to a unit, in the lines a form shows at its head. */
@Component
public class SentBackLines {

    private final HandOffDesk handOffs;
    private final SiteVisits visits;
    private final Units units;
    private final Wording wording;

    SentBackLines(HandOffDesk handOffs, SiteVisits visits, Units units, Wording wording) {
        this.handOffs = handOffs;
        this.visits = visits;
        this.units = units;
        this.wording = wording;
    }

    /** Why it was returned last. */
    public List<String> lastReturn(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        return Optional.ofNullable(handOff.lead().lastReturn()).stream()
                .map(last -> wording.say(
                        "summary.return",
                        String.valueOf(handOff.lead().returns()),
                        wording.of(last.reason()),
                        last.explanation(),
                        Optional.ofNullable(last.suggestedUnit())
                                .map(units::nameOf)
                                .orElse("—")))
                .toList();
    }

    /** Why the last review sent it back. */
    public List<String> sentBack(HandOffKey key) {
        return Optional.ofNullable(handOffs.find(key).result().reviewComment()).stream()
                .map(comment -> wording.say("summary.sent-back", comment))
                .toList();
    }

    /** What the second reviewer said of the newest finding about one allegation. */
    public List<String> secondReview(HandOffKey key, int allegation) {
        return visits.latest(key, allegation).map(Finding::reviewOpinion).stream()
                .map(opinion -> wording.say("summary.second-review", opinion))
                .toList();
    }
}
