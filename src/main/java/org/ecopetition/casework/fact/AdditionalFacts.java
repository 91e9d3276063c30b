package org.ecopetition.casework.fact;

import java.time.Clock;
import java.util.List;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.IntakeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what officers answer to fields that administrators drew; the case's timeline keeps it, and the ledger seals that. */
@Service
public class AdditionalFacts {

    private final IntakeDesk intake;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdditionalFacts(IntakeDesk intake, ApplicationEventPublisher events, Clock clock) {
        this.intake = intake;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the facts with the case.
     *
     * @param formVersion version of the form that asked, null where the task has none
     * @throws Refusal when a text names the caller, or holds a phone number, an identity number or the like
     */
    @Transactional
    public void record(DrawnTask task, List<AdditionalFact> facts, @Nullable Integer formVersion, String person) {
        List<String> texts = facts.stream().map(AdditionalFact::said).toList();
        if (!texts.isEmpty()) {
            intake.mayReachUnits(task.caseNumber(), texts);
        }
        events.publishEvent(new AdditionalFactsRecorded(
                task.caseNumber(),
                task.handOffKey(),
                clock.instant(),
                person,
                task.id(),
                task.name(),
                task.allegation(),
                formVersion,
                facts));
    }

    /** Notes that the task was taken back, and why. */
    @Transactional
    public void recall(DrawnTask task, String reason, String person) {
        events.publishEvent(new AdditionalFactsRecalled(
                task.caseNumber(), task.handOffKey(), clock.instant(), person, task.id(), task.name(), reason));
    }
}
