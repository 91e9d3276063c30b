package org.ecopetition.process.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
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
import org.ecopetition.organisation.ProgrammeLevel;
import org.ecopetition.organisation.Programmes;
import org.ecopetition.petition.Caller;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.IntakeDesk;
import org.ecopetition.petition.Registered;
import org.ecopetition.petition.Registration;
import org.ecopetition.process.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters the calls of the demonstration at the first start, each in one transaction, before the first visitor comes. */
@Component
@Profile("demo")
public class DemoCalls {

    private static final Logger log = LoggerFactory.getLogger(DemoCalls.class);
    private static final String CALLS = "/demo/calls.json";
    private static final String PROGRAMME = "demo";
    private static final LocalDate SOURCE_DAY = LocalDate.of(2023, 6, 30);
    private static final Pattern DAY = Pattern.compile("\\{(-?\\d+)}");
    private static final String CLERK = "intakea";
    private static final int DAYS_BEFORE = 4;
    private static final int DAYS_AFTER = 20;

    private final DemoSettings settings;
    private final Programmes programmes;
    private final IntakeDesk intake;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identities;
    private final Engine engine;
    private final DemoEnforcement enforcement;
    private final DemoVisits visits;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoCalls(
            DemoSettings settings,
            Programmes programmes,
            IntakeDesk intake,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            IdentityService identities,
            Engine engine,
            DemoEnforcement enforcement,
            DemoVisits visits,
            ObjectMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.programmes = programmes;
        this.intake = intake;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identities = identities;
        this.engine = engine;
        this.enforcement = enforcement;
        this.visits = visits;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Enters what is not there yet; a second start changes nothing. */
    public void enter() {
        LocalDate dayZero = settings.dayZero() == null
                ? programmes
                        .startOf(PROGRAMME)
                        .map(start -> start.plusDays(DAYS_BEFORE))
                        .orElseGet(() -> LocalDate.now(clock))
                : settings.dayZero();
        if (!dayZero.equals(SOURCE_DAY)) {
            programmes.open(
                    PROGRAMME,
                    programmes.of(SOURCE_DAY).name(),
                    ProgrammeLevel.PROVINCIAL,
                    2,
                    "YY",
                    dayZero.minusDays(DAYS_BEFORE),
                    dayZero.plusDays(DAYS_AFTER));
        }
        List<DemoCall> calls = calls();
        calls.forEach(call -> transaction.executeWithoutResult(status -> enter(call, dayZero)));
        visits.enter(dayZero);
        log.info("demonstration: {} calls, day zero is {}", calls.size(), dayZero);
    }

    private void enter(DemoCall call, LocalDate dayZero) {
        Registered registered = intake.register(
                new Registration(
                        Channel.PHONE,
                        dayZero.plusDays(call.day())
                                .atTime(call.time())
                                .atZone(clock.getZone())
                                .toInstant(),
                        call.text(),
                        call.place(),
                        call.region(),
                        null,
                        null,
                        Caller.UNNAMED),
                call.key(),
                CLERK);
        if (registered.created()) {
            call.steps().forEach(step -> take(registered.caseNumber(), step, dayZero));
            runJobs();
        }
    }

    private void take(CaseNumber number, DemoCall.Step step, LocalDate dayZero) {
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

    private void runJobs() {
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

    private List<DemoCall> calls() {
        try (InputStream calls = DemoCalls.class.getResourceAsStream(CALLS)) {
            return json.readValue(calls, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
