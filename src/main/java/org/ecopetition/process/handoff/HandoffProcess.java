package org.ecopetition.process.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ecopetition.disclosure.DisclosureEvent.ObjectionLodged;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffEvent.DeadlinesChanged;
import org.ecopetition.handoff.HandOffEvent.ExtensionAsked;
import org.ecopetition.handoff.HandOffEvent.HandOffSigned;
import org.ecopetition.handoff.HandOffEvent.HandOffTransferred;
import org.ecopetition.handoff.HandOffEvent.ReportRecalled;
import org.ecopetition.handoff.HandOffEvent.ReturnRecalled;
import org.ecopetition.handoff.HandOffEvent.ReviewRecalled;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.supplement.PetitionSupplemented;
import org.ecopetition.process.CasePosition;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.DueDates;
import org.ecopetition.process.Engine;
import org.ecopetition.process.variable.HandoffVariables;
import org.ecopetition.supervision.Deadline;
import org.ecopetition.supervision.NoticeEvent.NoticeIssued;
import org.ecopetition.supervision.NoticeEvent.NoticeLapsed;
import org.ecopetition.supervision.SupervisionDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process {@code handoff}: its variables, and the events of the domain that move it on or change its deadlines. */
@Component
public class HandoffProcess {

    static final String KEY = "handoff";

    private static final String OBJECTION_LODGED = "objectionLodged";
    private static final String EXTENSION_REQUESTED = "extensionRequested";
    private static final String NOTICE_ISSUED = "noticeIssued";
    private static final String NOTICE_LAPSED = "noticeLapsed";
    private static final String SIGN_RECEIPT = "signReceipt";
    private static final List<String> DEADLINE_TIMERS = List.of("deadlineApproaching", "nextDeadlineReached");
    private static final String[] DUE_WITH_FEEDBACK = {"verifyAllegation", "rectify", "remeasure", "ruleOnExtension"};
    private static final String RECTIFY = "rectify";
    private static final String REVIEW = "reviewResult";
    private static final String REASSIGN = "reassignHandOff";

    private final HandOffDesk handOffs;
    private final SupervisionDesk supervision;
    private final RuntimeService runtime;
    private final CasePosition position;
    private final DueDates dueDates;
    private final CaseSummary summary;
    private final Engine engine;

    HandoffProcess(
            HandOffDesk handOffs,
            SupervisionDesk supervision,
            RuntimeService runtime,
            CasePosition position,
            DueDates dueDates,
            CaseSummary summary,
            Engine engine) {
        this.handOffs = handOffs;
        this.supervision = supervision;
        this.runtime = runtime;
        this.position = position;
        this.dueDates = dueDates;
        this.summary = summary;
        this.engine = engine;
    }

    static HandOffKey handOffOf(DelegateExecution execution) {
        return new HandOffKey(execution.getProcessBusinessKey());
    }

    /** What the process knows when it starts. */
    public Map<String, Object> firstVariables(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        Instant next = supervision.next(key).map(Deadline::at).orElseThrow();
        return Map.ofEntries(
                HandoffVariables.UNIT_GROUP.with(handOff.unit()),
                HandoffVariables.HANDLING_GROUPS.with(groupsOf(handOff)),
                HandoffVariables.ALLEGATIONS.with(
                        new ArrayList<>(handOff.matter().allegations())),
                HandoffVariables.RECEIPT_DUE.with(Date.from(handOff.timing().receiptDue())),
                HandoffVariables.FEEDBACK_DUE.with(Date.from(handOff.timing().feedbackDue())),
                HandoffVariables.NEXT_DEADLINE.with(Date.from(next)));
    }

    /** The groups of lead and assisting units, as the model offers them a task together. */
    static String groupsOf(HandOff handOff) {
        return String.join(",", handOff.handlers());
    }

    @EventListener
    void on(HandOffSigned event) {
        engine.act(() -> rearm(event.key()));
    }

    @EventListener
    void on(DeadlinesChanged event) {
        engine.act(() -> rearm(event.key()));
    }

    /** Whoever has an open task of the petition reads at its head what is asked in addition. */
    @EventListener
    void on(PetitionSupplemented event) {
        String[] open = handOffs.of(event.caseNumber()).stream()
                .filter(handOff -> !handOff.status().ended())
                .map(handOff -> handOff.key().value())
                .toArray(String[]::new);
        if (open.length > 0) {
            engine.act(() -> {
                summary.addSupplement(event.reason(), KEY, open);
                return null;
            });
        }
    }

    /** Whatever the unit had begun is left, and the token goes to where the new unit takes over. */
    @EventListener
    void on(HandOffTransferred event) {
        goTo(REASSIGN, event.key());
    }

    @EventListener
    void on(ReturnRecalled event) {
        goTo(SIGN_RECEIPT, event.key());
    }

    @EventListener
    void on(ReportRecalled event) {
        goTo(RECTIFY, event.key());
    }

    @EventListener
    void on(ReviewRecalled event) {
        goTo(REVIEW, event.key());
    }

    @EventListener
    void on(ObjectionLodged event) {
        tell(event.key(), OBJECTION_LODGED);
    }

    @EventListener
    void on(ExtensionAsked event) {
        tell(event.key(), EXTENSION_REQUESTED);
    }

    @EventListener
    void on(NoticeIssued event) {
        tell(
                event.key(),
                NOTICE_ISSUED,
                Map.ofEntries(
                        HandoffVariables.NOTICE_NUMBER.with(event.number()),
                        HandoffVariables.NOTICE_DESK.with(event.desk()),
                        HandoffVariables.NOTICE_DUE.with(Date.from(event.answerDue()))));
    }

    @EventListener
    void on(NoticeLapsed event) {
        tell(event.key(), NOTICE_LAPSED);
    }

    private void tell(HandOffKey key, String message) {
        tell(key, message, Map.of());
    }

    /** Each message starts or ends a scope of its own, which alone knows the values. */
    private void tell(HandOffKey key, String message, Map<String, Object> values) {
        engine.act(() -> runtime.createMessageCorrelation(message)
                .setVariablesToTriggeredScope(values)
                .processInstanceBusinessKey(key.value())
                .correlateAllWithResult());
    }

    private @Nullable Void rearm(HandOffKey key) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(key.value())
                .singleResult();
        HandOff handOff = handOffs.find(key);
        Date feedbackDue = Date.from(handOff.timing().feedbackDue());
        Date receiptDue = Date.from(handOff.timing().receiptDue());
        HandoffVariables.FEEDBACK_DUE.set(runtime, instance.getId(), feedbackDue);
        HandoffVariables.RECEIPT_DUE.set(runtime, instance.getId(), receiptDue);
        supervision.next(key).map(next -> Date.from(next.at())).ifPresent(next -> {
            HandoffVariables.NEXT_DEADLINE.set(runtime, instance.getId(), next);
            dueDates.ofTimers(instance.getId(), next, DEADLINE_TIMERS);
        });
        dueDates.ofTasks(instance.getId(), feedbackDue, DUE_WITH_FEEDBACK);
        dueDates.ofTasks(instance.getId(), receiptDue, SIGN_RECEIPT);
        return null;
    }

    private void goTo(String step, HandOffKey key) {
        engine.act(() -> {
            position.moveTo(KEY, key.value(), step);
            return null;
        });
    }
}
