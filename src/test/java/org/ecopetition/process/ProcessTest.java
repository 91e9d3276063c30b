package org.ecopetition.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.ecopetition.WholeHouse;
import org.ecopetition.audit.CaseTimeline;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.handoff.AssignmentDesk;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReturnDesk;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The whole house with the real models, use cases and engine, on an empty database in memory: one context for all process
 * tests. Jobs and timers are fired by hand, people are signed in and claim before they complete, and the clock stands at nine
 * o'clock on 29 June 2023, when the provincial team was in the city.
 */
@WholeHouse
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:process;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
            // whoever needed a second connection inside a transaction would wait for it in vain
            "spring.datasource.hikari.maximum-pool-size=2",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "eco-petition.administrator.password=Petition#2023"
        })
@Import(ProcessTest.Watched.class)
public abstract class ProcessTest {

    /** The unit that handles the cases unless a test says otherwise. */
    protected static final String NAN_COUNTY = "unit430921";

    private static final Instant MORNING = Instant.parse("2023-06-29T01:00:00Z");
    private static final List<String> PEOPLE = List.of(
            "intakea", "liaisona", "liaisonb", "leadera", "unit430921a", "unit430921b", "unit430902a", "unitShengtaia");

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected PetitionRegister register;

    @Autowired
    protected HandOffDesk handOffs;

    @Autowired
    protected AssignmentDesk assignments;

    @Autowired
    protected ReturnDesk returns;

    @Autowired
    protected SettableClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private CaseTimeline timeline;

    private final Map<String, ProcessInstance> seen = new HashMap<>();

    @BeforeEach
    void openHouse() {
        AbstractAssertions.init(engine);
        clock.set(MORNING);
        PEOPLE.forEach(this::employed);
    }

    @AfterEach
    void closeHouse() {
        identities.clearAuthentication();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(open -> runtime.deleteProcessInstance(open.getId(), "the test is over", true));
        ClockUtil.reset();
        AbstractAssertions.reset();
    }

    /** A call about the storage station, just taken down. */
    protected String called() {
        return called("储能电站夜间噪声大,还担心电池辐射");
    }

    protected String called(String text) {
        return called(text, new Caller("王小明", "13812345678", null));
    }

    protected String called(String text, Caller caller) {
        return noted(register.register(
                        new Registration(Channel.PHONE, clock.instant(), text, "明山头镇", "430921", null, null, caller),
                        "intakea")
                .value());
    }

    /** The petition's process or the hand-off's, also after it has ended. */
    protected ProcessInstance process(String key) {
        noted(key);
        return requireNonNull(seen.get(key), () -> "no process " + key);
    }

    protected Petition petition(String number) {
        return register.find(new CaseNumber(number));
    }

    protected HandOff handOff(String key) {
        return handOffs.find(new HandOffKey(key));
    }

    /** The kinds of the events recorded for a petition and its hand-offs, in their order. */
    protected List<String> events(String number) {
        return recorded(number).stream().map(RecordedEvent::kind).toList();
    }

    protected List<RecordedEvent> recorded(String number) {
        return timeline.of(new CaseNumber(number));
    }

    /** The person claims the first such task and hands in its form; what the engine does next is done. */
    protected void complete(String person, String taskKey, String key, Map<String, Object> form) {
        List<Task> open = open(taskKey, key);
        assertThat(open).as("open task %s of %s", taskKey, key).isNotEmpty();
        complete(person, open.get(0), form);
    }

    protected void complete(String person, Task task, Map<String, Object> form) {
        handIn(person, task, form);
        settle();
    }

    /** The person hands in a form that is refused: the task stays open, and neither engine nor domain has changed. */
    protected String refusal(String person, String taskKey, String key, Map<String, Object> form) {
        Task task = open(taskKey, key).get(0);
        Standing before = standing(key);

        Throwable refused = catchThrowable(() -> handIn(person, task, form));

        assertThat(standing(key)).isEqualTo(before);
        return refusalBehind(refused).code();
    }

    /** The tasks of a case that a person finds in the worklist. */
    protected List<Task> tasksSeenBy(String person, String key) {
        identities.setAuthentication(person, List.of(groupOf(person)));
        try {
            return tasks.createTaskQuery().processInstanceBusinessKey(key).list();
        } finally {
            identities.clearAuthentication();
        }
    }

    protected List<Task> open(String taskKey, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(taskKey)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** The open visit about one allegation. */
    protected Task visit(String key, int allegation) {
        return open("verifyAllegation", key).stream()
                .filter(task ->
                        runtime.getVariable(task.getExecutionId(), "allegation").equals(allegation))
                .findFirst()
                .orElseThrow();
    }

    /** The timer that waits at an event. */
    protected List<Job> timers(String event, String key) {
        return management
                .createJobQuery()
                .processInstanceId(process(key).getId())
                .activityId(event)
                .list();
    }

    /** The clock reaches the timer, and it fires. */
    protected void fire(String event, String key) {
        List<Job> waiting = timers(event, key);
        assertThat(waiting).as("timer %s of %s", event, key).hasSize(1);
        Instant due = waiting.get(0).getDuedate().toInstant();
        if (due.isAfter(clock.instant())) {
            clock.set(due);
        }
        management.executeJob(waiting.get(0).getId());
        settle();
    }

    /** Does all that the engine would do by itself in a moment. */
    protected void settle() {
        List<Job> waiting = management.createJobQuery().messages().list();
        while (!waiting.isEmpty()) {
            waiting.forEach(job -> management.executeJob(job.getId()));
            waiting = management.createJobQuery().messages().list();
        }
    }

    /** A petition with one hand-off to Nan county that waits for its receipt. */
    protected String handedOff(String... types) {
        String number = called();
        complete("liaisona", "classifyPetition", number, Forms.environmental(types));
        complete("liaisona", "assignHandlers", number, Forms.handedTo(NAN_COUNTY));
        return noted(number + "-01");
    }

    /** The petition of a hand-off. */
    protected static String numberOf(String handOff) {
        return new HandOffKey(handOff).caseNumber().value();
    }

    /** The person claims a task and hands in its form; what follows waits. */
    protected void handIn(String person, Task task, Map<String, Object> form) {
        noted(businessKeyOf(task));
        identities.setAuthentication(person, groupsOf(person));
        try {
            tasks.claim(task.getId(), person);
            tasks.complete(task.getId(), form);
        } finally {
            identities.clearAuthentication();
        }
    }

    private static Refusal refusalBehind(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            cause = cause.getCause();
        }
        throw new AssertionError("a refusal was expected", failure);
    }

    private String businessKeyOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private String noted(String key) {
        ProcessInstance running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        if (running != null) {
            seen.put(key, running);
        }
        return key;
    }

    private Standing standing(String key) {
        String number = key.matches(".+-\\d{2}") ? numberOf(key) : key;
        return new Standing(
                runtime.getVariables(process(key).getId()),
                tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
                        .map(Task::getId)
                        .sorted()
                        .toList(),
                management
                        .createJobQuery()
                        .processInstanceId(process(key).getId())
                        .count(),
                petition(number).status().name(),
                handOffs.of(new CaseNumber(number)).stream()
                        .map(handOff -> handOff.status().name())
                        .toList(),
                recorded(number));
    }

    /** Whoever works in the group of that name comes into the house. */
    protected String employed(String person) {
        if (identities.createUserQuery().userId(person).count() > 0) {
            return person;
        }
        User user = identities.newUser(person);
        user.setFirstName("甲");
        user.setLastName("乙");
        identities.saveUser(user);
        identities.createMembership(person, groupOf(person));
        return person;
    }

    private List<String> groupsOf(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static String groupOf(String person) {
        return person.substring(0, person.length() - 1);
    }

    /** All that engine and domain know of a case. */
    private record Standing(
            Map<String, Object> variables,
            List<String> openTasks,
            long jobs,
            String petition,
            List<String> handOffs,
            List<RecordedEvent> events) {}

    /** The parts of the house that a test can move or watch. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Watched {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }

        @Bean
        PassedElements passedElements() {
            return new PassedElements();
        }
    }

    /** A petition handed off with a batch, one allegation for each unit. */
    protected String handedOff(int batch, boolean key, String... units) {
        String number = called();
        Map<String, Object> classified =
                environmental(units.length == 1 ? new String[] {"NOISE"} : new String[] {"NOISE", "WATER"});
        classified.put("keyItem", key);
        complete("liaisona", "classifyPetition", number, classified);
        Map<String, Object> handed = handedTo(units[0]);
        handed.put("batchNumber", batch);
        if (units.length > 1) {
            handed.putAll(form("handOff1Allegations", "1", "handOff2Unit", units[1], "handOff2Allegations", "2"));
        }
        complete("liaisona", "assignHandlers", number, handed);
        return number;
    }
}
