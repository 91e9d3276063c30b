package org.ecopetition.disclosure;

import java.util.List;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.programme.Programmes;
import org.ecopetition.organisation.programme.TableRules;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.rectification.EnforcementAction;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.Rectification;
import org.ecopetition.rectification.RectificationDesk;
import org.ecopetition.verification.Finding;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.SiteVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the record holds about a hand-off, for the draft of its row. */
@Component
class DraftSources {

    private final HandOffDesk handOffs;
    private final PetitionRegister register;
    private final SiteVisits visits;
    private final RectificationDesk rectifications;
    private final EnforcementDesk enforcement;
    private final Programmes programmes;

    DraftSources(
            HandOffDesk handOffs,
            PetitionRegister register,
            SiteVisits visits,
            RectificationDesk rectifications,
            EnforcementDesk enforcement,
            Programmes programmes) {
        this.handOffs = handOffs;
        this.register = register;
        this.visits = visits;
        this.rectifications = rectifications;
        this.enforcement = enforcement;
        this.programmes = programmes;
    }

    /**
     * What is known.
     *
     * @param rectification none where nothing was substantiated
     * @param rules of the round's table
     */
    record Known(
            Petition petition,
            HandOff handOff,
            List<Finding> findings,
            List<Measurement> measurements,
            @Nullable Rectification rectification,
            List<EnforcementAction> actions,
            TableRules rules) {}

    Known of(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        Petition petition = register.find(key.caseNumber());
        Rectification rectification = handOff.result().verdict() == Verdict.UNSUBSTANTIATED
                ? null
                : rectifications.latest(key).orElse(null);
        List<EnforcementAction> actions = enforcement.of(key);
        TableRules rules = programmes.byCode(petition.programme()).tableRules();
        return new Known(petition, handOff, visits.of(key), visits.measurementsOf(key), rectification, actions, rules);
    }
}
