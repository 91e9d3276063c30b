package org.ecopetition.process.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.Engine;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The officers of the demonstration, who claim and complete their tasks and let the engine go on in between. */
@Component
@Profile("demo")
class DemoOfficers {

    private static final Pattern DAY = Pattern.compile("\\{(-?\\d+)}");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identities;
    private final Engine engine;
    private final DemoEnforcement enforcement;

    DemoOfficers(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            IdentityService identities,
            Engine engine,
            DemoEnforcement enforcement) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identities = identities;
        this.engine = engine;
        this.enforcement = enforcement;
    }

    /** Does a task of the case, wherever it stands open, as the officer who did it. */
    void take(CaseNumber number, DemoCall.Step step, LocalDate dayZero) {
        runJobs();
        List<Task> open = engine.act(() -> tasks.createTaskQuery()
                .processInstanceBusinessKeyLike(number.value() + "%")
                .taskDefinitionKey(step.task())
                .list());
        String group = step.by().substring(0, step.by().length() - 1);
        identities.setAuthentication(step.by(), List.of(group));
        try {
            for (Task task : open) {
                tasks.claim(task.getId(), step.by());
                enforce(task, step, dayZero);
                tasks.complete(task.getId(), dated(step.answers(), dayZero));
            }
        } finally {
            identities.clearAuthentication();
        }
    }

    private void enforce(Task task, DemoCall.Step step, LocalDate dayZero) {
        if (step.enforcement() == null) {
            return;
        }
        String key = engine.act(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
        step.enforcement().forEach(action -> enforcement.enter(key, action, step.by(), dayZero));
    }

    /** Lets the engine do all that it would do at once. */
    void runJobs() {
        List<Job> due = engine.act(() -> management.createJobQuery().messages().list());
        for (Job job : due) {
            management.executeJob(job.getId());
        }
        if (!due.isEmpty()) {
            runJobs();
        }
    }

    private static Map<String, Object> dated(Map<String, Object> answers, LocalDate dayZero) {
        Map<String, Object> dated = new HashMap<>(answers);
        dated.replaceAll((name, value) -> value instanceof String text
                ? DAY.matcher(text)
                        .replaceAll(day ->
                                dayZero.plusDays(Long.parseLong(day.group(1))).toString())
                : value);
        return dated;
    }
}
