package org.ecopetition.process.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.ecopetition.handoff.order.RoutingRules;
import org.ecopetition.organisation.programme.BatchCalendar;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.UnitOffer;
import org.ecopetition.process.variable.PetitionVariables;
import org.springframework.stereotype.Component;

/** What the form for handing off proposes and offers: units by the table of routes, the batch of the day. */
@Component
class HandOffProposal {

    private final PetitionRegister register;
    private final RoutingRules routing;
    private final BatchCalendar batches;
    private final UnitOffer offer;
    private final CaseSummary summary;
    private final Clock clock;

    HandOffProposal(
            PetitionRegister register,
            RoutingRules routing,
            BatchCalendar batches,
            UnitOffer offer,
            CaseSummary summary,
            Clock clock) {
        this.register = register;
        this.routing = routing;
        this.batches = batches;
        this.offer = offer;
        this.summary = summary;
        this.clock = clock;
    }

    /** The units and regions that can be chosen. */
    Map<String, Object> offered() {
        return Map.ofEntries(
                PetitionVariables.UNIT_OPTIONS.with(offer.units()),
                PetitionVariables.REGION_OPTIONS.with(offer.regions()));
    }

    /** Fills in what is proposed. */
    void prefill(DelegateTask task) {
        Petition petition = register.find(CaseSummary.petitionOf(task));
        summary.ofPetition(task);
        Set<PollutionType> types = petition.allegations().stream()
                .flatMap(allegation -> allegation.types().stream())
                .collect(Collectors.toSet());
        Optional<RoutingRules.Proposal> proposed = routing.proposalFor(petition.regionCode(), types);
        PetitionVariables.HAND_OFF_COUNT.set(task, 1);
        Integer upper = petition.listEntry().upperBatch();
        (upper == null ? batches.numberOn(petition.programme(), LocalDate.now(clock)) : Optional.of(upper))
                .ifPresent(batch -> PetitionVariables.BATCH_NUMBER.set(task, batch));
        PetitionVariables.HAND_OFF_UNIT
                .of(1)
                .set(task, proposed.map(RoutingRules.Proposal::unit).orElse(null));
        // lists: Tasklist hands the answer back in the type it was given, and a text would not tick the boxes
        proposed.map(RoutingRules.Proposal::assisting)
                .filter(assisting -> !assisting.isEmpty())
                .ifPresent(
                        assisting -> PetitionVariables.HAND_OFF_ASSISTING.of(1).set(task, Spin.JSON(assisting)));
        PetitionVariables.HAND_OFF_ALLEGATIONS
                .of(1)
                .set(
                        task,
                        Spin.JSON(petition.allegations().stream()
                                .map(Allegation::number)
                                .map(String::valueOf)
                                .toList()));
    }
}
