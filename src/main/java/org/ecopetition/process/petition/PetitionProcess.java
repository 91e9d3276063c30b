package org.ecopetition.process.petition;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.ecopetition.handoff.AssignmentDesk.AssignmentRecalled;
import org.ecopetition.handoff.Deadlines;
import org.ecopetition.handoff.HandOffEvent.AllResultsReviewed;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PetitionRegistered;
import org.ecopetition.petition.PetitionReopened;
import org.ecopetition.petition.PetitionWithdrawn;
import org.ecopetition.process.CasePosition;
import org.ecopetition.process.Engine;
import org.ecopetition.process.variable.PetitionVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process {@code petition}: its variables, and the events of the domain that start it and move it on. */
@Component
class PetitionProcess {

    static final String KEY = "petition";

    private static final String ASSIGN = "assignHandlers";
    private static final String ALL_RESULTS_REVIEWED = "allResultsReviewed";
    private static final String PETITION_WITHDRAWN = "petitionWithdrawn";
    private static final String SUPPLEMENT_ORDERED = "supplementOrdered";

    private final PetitionRegister register;
    private final Deadlines deadlines;
    private final Clock clock;
    private final CasePosition position;
    private final RuntimeService runtime;
    private final Engine engine;

    PetitionProcess(
            PetitionRegister register,
            Deadlines deadlines,
            Clock clock,
            CasePosition position,
            RuntimeService runtime,
            Engine engine) {
        this.register = register;
        this.deadlines = deadlines;
        this.clock = clock;
        this.position = position;
        this.runtime = runtime;
        this.engine = engine;
    }

    static CaseNumber petitionOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    @EventListener
    void on(PetitionRegistered event) {
        engine.actFor(
                event.person(),
                () -> runtime.startProcessInstanceByKey(
                        KEY,
                        event.caseNumber().value(),
                        Map.ofEntries(
                                PetitionVariables.HAND_OFF_DUE.with(handOffDue(register.find(event.caseNumber()))))));
    }

    /** All its tasks and hand-offs go, whoever works on them. */
    @EventListener
    void on(PetitionWithdrawn event) {
        engine.act(() -> runtime.createMessageCorrelation(PETITION_WITHDRAWN)
                .processInstanceBusinessKey(event.caseNumber().value())
                .correlateAllWithResult());
    }

    @EventListener
    void on(AssignmentRecalled event) {
        engine.act(() -> {
            position.moveTo(KEY, event.caseNumber().value(), ASSIGN);
            return null;
        });
    }

    @EventListener
    void on(PetitionReopened event) {
        Petition petition = register.find(event.caseNumber());
        engine.actFor(
                event.person(),
                () -> runtime.startProcessInstanceByMessage(
                        SUPPLEMENT_ORDERED,
                        event.caseNumber().value(),
                        Map.ofEntries(
                                PetitionVariables.KEY_ITEM.with(petition.keyItem()),
                                PetitionVariables.HAND_OFF_DUE.with(handOffDue(petition)))));
    }

    private Date handOffDue(Petition petition) {
        return Date.from(deadlines.handOffDue(petition, clock.instant()));
    }

    @EventListener
    void on(AllResultsReviewed event) {
        engine.act(() -> runtime.createMessageCorrelation(ALL_RESULTS_REVIEWED)
                .processInstanceBusinessKey(event.caseNumber().value())
                .correlateAllWithResult());
    }
}
