package org.ecopetition.process.briefing;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.ecopetition.briefing.BriefingEvent.BriefingOpened;
import org.ecopetition.briefing.BriefingEvent.ContributorsReminded;
import org.ecopetition.briefing.BriefingEvent.CorrectionProposed;
import org.ecopetition.briefing.BriefingEvent.NewsContributed;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.Engine;
import org.ecopetition.process.ProcessVariable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The process {@code briefing}: its variables, and the events of the domain that start it and change its tasks. */
@Component
class BriefingProcess {

    static final String KEY = "briefing";
    static final ProcessVariable<Object> UNITS = new ProcessVariable<>("units", Object.class);
    static final ProcessVariable<String> UNIT_GROUP = new ProcessVariable<>("unitGroup", String.class);
    static final ProcessVariable<Date> NEWS_DUE = new ProcessVariable<>("newsDue", Date.class);
    static final ProcessVariable<Date> REMIND_AT = new ProcessVariable<>("remindAt", Date.class);
    static final ProcessVariable<String> APPROVAL_DECISION = new ProcessVariable<>("approvalDecision", String.class);

    static final ProcessVariable<Boolean> CORRECTION_GIVEN_UP =
            new ProcessVariable<>("correctionGivenUp", Boolean.class);

    private static final String CORRECTION_PROPOSED = "correctionProposed";
    private static final String CONTRIBUTE = "contributeNews";
    private static final int PRESSING = 80;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final BriefingSummary summary;
    private final Engine engine;

    BriefingProcess(RuntimeService runtime, TaskService tasks, BriefingSummary summary, Engine engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.summary = summary;
        this.engine = engine;
    }

    static BriefingKey briefingOf(DelegateExecution execution) {
        return new BriefingKey(execution.getProcessBusinessKey());
    }

    static BriefingKey briefingOf(DelegateTask task) {
        return briefingOf(task.getExecution());
    }

    @EventListener
    void on(BriefingOpened event) {
        engine.actFor(
                event.person(),
                () -> runtime.startProcessInstanceByKey(
                        KEY,
                        event.key().value(),
                        Variables.createVariables()
                                .putValue(UNITS.name(), new ArrayList<>(event.units()))
                                .putValue(NEWS_DUE.name(), Date.from(event.newsDue()))
                                .putValue(REMIND_AT.name(), Date.from(event.remindAt()))));
    }

    /** A correction goes to a leader as the briefing did. */
    @EventListener
    void on(CorrectionProposed event) {
        engine.actFor(
                event.person(),
                () -> runtime.startProcessInstanceByMessage(
                        CORRECTION_PROPOSED, event.key().value()));
    }

    /** The reminder stands at the head of the form, and the task moves up in the list. */
    @EventListener
    void on(ContributorsReminded event) {
        engine.act(() -> {
            openOf(event.key()).stream()
                    .filter(task -> event.units().contains(unitOf(task)))
                    .forEach(this::press);
            return null;
        });
    }

    /** Whoever writes on the page has handed in the form as well: one colleague after another need not do it again. */
    @EventListener
    void on(NewsContributed event) {
        try {
            engine.actFor(event.person(), () -> {
                openOf(event.key()).stream()
                        .filter(task -> event.unit().equals(unitOf(task)) && !engine.isHandingIn(task.getId()))
                        .forEach(task -> handIn(task, event.person()));
                return null;
            });
        } catch (OptimisticLockingException | NullValueException metTheDeadline) {
            throw new OptimisticLockingFailureException(event.key().value(), metTheDeadline);
        }
    }

    private void handIn(Task task, String person) {
        tasks.setAssignee(task.getId(), person);
        tasks.complete(task.getId(), Map.of());
    }

    private List<Task> openOf(BriefingKey key) {
        return tasks.createTaskQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(key.value())
                .taskDefinitionKey(CONTRIBUTE)
                .list();
    }

    private @Nullable Object unitOf(Task task) {
        return tasks.getVariable(task.getId(), UNIT_GROUP.name());
    }

    private void press(Task task) {
        task.setPriority(PRESSING);
        tasks.saveTask(task);
        tasks.setVariableLocal(
                task.getId(),
                CaseSummary.VARIABLE,
                summary.reminded(tasks.getVariableLocal(task.getId(), CaseSummary.VARIABLE)));
    }
}
