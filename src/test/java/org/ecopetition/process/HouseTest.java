package org.ecopetition.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.ecopetition.WholeHouse;
import org.ecopetition.casework.form.RefusalWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole house on an empty database in memory, with a few people and a small process of its own ({@code guarded.bpmn}):
 * one context for all tests that knock at its doors.
 */
@WholeHouse
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:house;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "eco-petition.data-key.file=target/house/data-key-${random.uuid}",
            "eco-petition.administrator.password=" + HouseTest.PASSWORD
        })
@AutoConfigureObservability(tracing = false)
@Import({GuardedSteps.class, StatementLog.class})
public abstract class HouseTest {

    protected static final String PASSWORD = "Petition#2023";

    private static final List<String> PEOPLE = List.of(
            "intakea",
            "liaisona",
            "liaisonb",
            "leadera",
            "leaderb",
            "auditora",
            "unit430921a",
            "unit430921b",
            "unit430902a");

    @Autowired
    protected RepositoryService repository;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected HistoryService history;

    @Autowired
    protected IdentityService identities;

    @Autowired
    protected RefusalWords words;

    @Autowired
    protected GuardedSteps.Probe probe;

    @Autowired
    protected HouseClock houseClock;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ProcessEngine engine;

    /**
     * The doors ask for the engine by its name, and each house of the tests has one of the same name; what they keep for all of
     * a machine goes when another house closes.
     */
    @BeforeEach
    void standBehindTheDoors() {
        ProcessEngines.registerProcessEngine(engine);
        Admin.setAdminRuntimeDelegate(
                Objects.requireNonNullElseGet(Admin.getRuntimeDelegate(), DefaultAdminRuntimeDelegate::new));
        Cockpit.setCockpitRuntimeDelegate(
                Objects.requireNonNullElseGet(Cockpit.getRuntimeDelegate(), DefaultCockpitRuntimeDelegate::new));
        Tasklist.setTasklistRuntimeDelegate(
                Objects.requireNonNullElseGet(Tasklist.getRuntimeDelegate(), DefaultTasklistRuntimeDelegate::new));
        Welcome.setRuntimeDelegate(
                Objects.requireNonNullElseGet(Welcome.getRuntimeDelegate(), DefaultWelcomeRuntimeDelegate::new));
    }

    @BeforeEach
    void openHouse() {
        PEOPLE.forEach(this::enter);
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("guarded")
                        .count()
                == 0) {
            repository
                    .createDeployment()
                    .addClasspathResource("models/guarded.bpmn")
                    .deploy();
        }
        probe.reset();
        houseClock.reset();
    }

    @AfterEach
    void leaveNothingOpen() {
        database.sql("delete from draft").update();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("guarded")
                .list()
                .forEach(open -> runtime.deleteProcessInstance(open.getId(), "the test is over"));
    }

    /** Where the house stands. */
    protected String address() {
        return "http://localhost:" + port;
    }

    /** A caller of the house's addresses, with the person's name and password on each request. */
    protected Caller as(String person) {
        return new Caller(address(), person, PASSWORD);
    }

    /** A caller without any sign-on. */
    protected Caller stranger() {
        return new Caller(address(), null, PASSWORD);
    }

    /** A bare connection from an address of this machine, such as 127.0.0.9. */
    protected Wire from(String sender) {
        return new Wire(address(), sender);
    }

    /** A waiting question to the officers of Nan county. */
    protected Task questionToNanCounty() {
        return questionTo("unit430921");
    }

    protected Task questionTo(String unit) {
        String id = runtime.startProcessInstanceByKey("guarded", Variables.putValue("unitGroup", unit))
                .getId();
        return tasks.createTaskQuery().processInstanceId(id).singleResult();
    }

    private void enter(String person) {
        if (identities.createUserQuery().userId(person).count() > 0) {
            return;
        }
        User user = identities.newUser(person);
        user.setFirstName("甲");
        user.setLastName("乙");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(person, person.substring(0, person.length() - 1));
    }
}
