package org.ecopetition.process.briefing;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.briefing.BriefingEvent.BriefingOpened;
import org.ecopetition.briefing.BriefingEvent.ContributorsReminded;
import org.ecopetition.briefing.BriefingEvent.CorrectionProposed;
import org.ecopetition.briefing.BriefingEvent.NewsContributed;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.Engine;
import org.ecopetition.process.variable.BriefingVariables;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The process {@code briefing}: its variables, and the events of the domain that start it and change its tasks. */
@Component
class BriefingProcess {

    static final String KEY = "briefing";

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
                        Map.ofEntries(
                                BriefingVariables.UNITS.with(new ArrayList<>(event.units())),
                                BriefingVariables.NEWS_DUE.with(Date.from(event.newsDue())),
                                BriefingVariables.REMIND_AT.with(Date.from(event.remindAt())))));
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
            event.units().forEach(unit -> openOf(event.key(), unit).forEach(this::press));
            return null;
        });
    }

    /**
     * Whoever writes on the page has handed in the form as well: one colleague after another need not do it again. The
     * engine reads row by row, and what the deadline takes between two reads fails in many ways: each is a conflict, and
     * the page writes once more.
     */
    @EventListener
    void on(NewsContributed event) {
        try {
            engine.actFor(event.person(), () -> {
                openOf(event.key(), event.unit()).stream()
                        .filter(task -> !engine.isHandingIn(task.getId()))
                        .forEach(task -> handIn(task, event.person()));
                return null;
            });
        } catch (RuntimeException metTheDeadline) {
            throw new OptimisticLockingFailureException(event.key().value(), metTheDeadline);
        }
    }

    private void handIn(Task task, String person) {
        tasks.setAssignee(task.getId(), person);
        tasks.complete(task.getId(), Map.of());
    }

    private List<Task> openOf(BriefingKey key, String unit) {
        return tasks.createTaskQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(key.value())
                .taskDefinitionKey(CONTRIBUTE)
                .taskCandidateGroup(unit)
                .includeAssignedTasks()
                .list();
    }

    private void press(Task task) {
        task.setPriority(PRESSING);
        tasks.saveTask(task);
        String before = CaseSummary.SUMMARY.find(tasks, task.getId()).orElse("");
        CaseSummary.SUMMARY.set(tasks, task.getId(), summary.reminded(before));
    }
}
