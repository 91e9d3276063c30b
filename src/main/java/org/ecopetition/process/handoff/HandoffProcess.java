package org.ecopetition.process.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
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
import org.ecopetition.petition.PetitionSupplemented;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.Engine;
import org.ecopetition.process.Position;
import org.ecopetition.process.ProcessVariable;
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
    static final ProcessVariable<String> UNIT_GROUP = new ProcessVariable<>("unitGroup", String.class);
    static final ProcessVariable<String> HANDLING_GROUPS = new ProcessVariable<>("handlingGroups", String.class);
    static final ProcessVariable<Object> ALLEGATIONS = new ProcessVariable<>("allegations", Object.class);
    static final ProcessVariable<Integer> ALLEGATION = new ProcessVariable<>("allegation", Integer.class);
    static final ProcessVariable<Date> RECEIPT_DUE = new ProcessVariable<>("receiptDue", Date.class);
    static final ProcessVariable<Date> FEEDBACK_DUE = new ProcessVariable<>("feedbackDue", Date.class);
    static final ProcessVariable<Date> NEXT_DEADLINE = new ProcessVariable<>("nextDeadline", Date.class);
    static final ProcessVariable<Boolean> OVERDUE = new ProcessVariable<>("overdue", Boolean.class);
    static final ProcessVariable<Boolean> FURTHER_DEADLINE = new ProcessVariable<>("furtherDeadline", Boolean.class);
    static final ProcessVariable<String> RECEIPT_DECISION = new ProcessVariable<>("receiptDecision", String.class);
    static final ProcessVariable<String> RULING = new ProcessVariable<>("ruling", String.class);
    static final ProcessVariable<Boolean> UNSUBSTANTIATED = new ProcessVariable<>("unsubstantiated", Boolean.class);
    static final ProcessVariable<String> REVIEW_VERDICT = new ProcessVariable<>("reviewVerdict", String.class);
    static final ProcessVariable<Boolean> HAND_OFF_UNSUBSTANTIATED =
            new ProcessVariable<>("handOffUnsubstantiated", Boolean.class);
    static final ProcessVariable<Boolean> REMEASUREMENT_NEEDED =
            new ProcessVariable<>("remeasurementNeeded", Boolean.class);
    static final ProcessVariable<Boolean> WITHIN_LIMITS = new ProcessVariable<>("withinLimits", Boolean.class);
    static final ProcessVariable<String> REVIEW_OUTCOME = new ProcessVariable<>("reviewOutcome", String.class);
    static final ProcessVariable<String> DISCLOSURE_DECISION =
            new ProcessVariable<>("disclosureDecision", String.class);
    static final ProcessVariable<String> PUBLICATION_KIND = new ProcessVariable<>("publicationKind", String.class);
    static final ProcessVariable<Date> PUBLICITY_ENDS = new ProcessVariable<>("publicityEnds", Date.class);
    static final ProcessVariable<String> OBJECTION_OUTCOME = new ProcessVariable<>("objectionOutcome", String.class);
    static final ProcessVariable<Boolean> OBJECTIONS_OPEN = new ProcessVariable<>("objectionsOpen", Boolean.class);
    static final ProcessVariable<String> ACCEPTANCE_RESULT = new ProcessVariable<>("acceptanceResult", String.class);

    static final ProcessVariable<Integer> NOTICE_NUMBER = new ProcessVariable<>("noticeNumber", Integer.class);
    static final ProcessVariable<String> NOTICE_DESK = new ProcessVariable<>("noticeDesk", String.class);
    static final ProcessVariable<Date> NOTICE_DUE = new ProcessVariable<>("noticeDue", Date.class);

    private static final String OBJECTION_LODGED = "objectionLodged";
    private static final String EXTENSION_REQUESTED = "extensionRequested";
    private static final String NOTICE_ISSUED = "noticeIssued";
    private static final String NOTICE_LAPSED = "noticeLapsed";
    private static final List<String> DEADLINE_TIMERS = List.of("deadlineApproaching", "nextDeadlineReached");
    private static final String RECTIFY = "rectify";
    private static final String REVIEW = "reviewResult";
    private static final String REASSIGN = "reassignHandOff";
    private static final String SIGN_RECEIPT = "signReceipt";
    private static final String[] DUE_WITH_FEEDBACK = {"verifyAllegation", "rectify", "remeasure", "ruleOnExtension"};

    private final HandOffDesk handOffs;
    private final SupervisionDesk supervision;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final CaseSummary summary;
    private final Position position;
    private final Engine engine;

    HandoffProcess(
            HandOffDesk handOffs,
            SupervisionDesk supervision,
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            CaseSummary summary,
            Position position,
            Engine engine) {
        this.handOffs = handOffs;
        this.supervision = supervision;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.summary = summary;
        this.position = position;
        this.engine = engine;
    }

    static HandOffKey handOffOf(DelegateExecution execution) {
        return new HandOffKey(execution.getProcessBusinessKey());
    }

    /** What the process knows when it starts. */
    public Map<String, Object> firstVariables(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        Instant next = supervision.next(key).map(Deadline::at).orElseThrow();
        return Variables.createVariables()
                .putValue(UNIT_GROUP.name(), handOff.unit())
                .putValue(HANDLING_GROUPS.name(), groupsOf(handOff))
                .putValue(ALLEGATIONS.name(), new ArrayList<>(handOff.allegations()))
                .putValue(RECEIPT_DUE.name(), Date.from(handOff.receiptDue()))
                .putValue(FEEDBACK_DUE.name(), Date.from(handOff.feedbackDue()))
                .putValue(NEXT_DEADLINE.name(), Date.from(next));
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
                tasks.createTaskQuery().processDefinitionKey(KEY).processInstanceBusinessKeyIn(open).list().stream()
                        .map(Task::getId)
                        .forEach(task -> tasks.setVariableLocal(
                                task,
                                CaseSummary.VARIABLE,
                                summary.withSupplement(
                                        event.reason(), tasks.getVariableLocal(task, CaseSummary.VARIABLE))));
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
                Variables.createVariables()
                        .putValue(NOTICE_NUMBER.name(), event.number())
                        .putValue(NOTICE_DESK.name(), event.desk())
                        .putValue(NOTICE_DUE.name(), Date.from(event.answerDue())));
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
        Date feedbackDue = Date.from(handOff.feedbackDue());
        Date receiptDue = Date.from(handOff.receiptDue());
        runtime.setVariable(instance.getId(), FEEDBACK_DUE.name(), feedbackDue);
        runtime.setVariable(instance.getId(), RECEIPT_DUE.name(), receiptDue);
        supervision.next(key).ifPresent(next -> moveTimer(instance.getId(), Date.from(next.at())));
        moveTasks(instance.getId(), feedbackDue, DUE_WITH_FEEDBACK);
        moveTasks(instance.getId(), receiptDue, SIGN_RECEIPT);
        return null;
    }

    private void goTo(String step, HandOffKey key) {
        engine.act(() -> {
            position.moveTo(KEY, key.value(), step);
            return null;
        });
    }

    private void moveTimer(String instanceId, Date due) {
        runtime.setVariable(instanceId, NEXT_DEADLINE.name(), due);
        for (String timer : DEADLINE_TIMERS) {
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(instanceId)
                    .activityId(timer)
                    .list()) {
                management.setJobDuedate(job.getId(), due);
            }
        }
    }

    private void moveTasks(String instanceId, Date due, String... keys) {
        tasks.createTaskQuery()
                .processInstanceId(instanceId)
                .taskDefinitionKeyIn(keys)
                .list()
                .forEach(task -> {
                    task.setDueDate(due);
                    tasks.saveTask(task);
                });
    }
}
