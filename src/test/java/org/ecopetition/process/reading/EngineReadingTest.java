package org.ecopetition.process.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine reads once keeps every fact: what is suspended or changed counts at once here, seconds later elsewhere. */
class EngineReadingTest extends HouseTest {

    private static final String KEY = "remembered";

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient rows;

    private String model = "";

    @BeforeEach
    void deploy() {
        model = repository
                .createDeployment()
                .addModelInstance(
                        KEY + ".bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .camundaHistoryTimeToLiveString("P3650D")
                                .startEvent()
                                .userTask("wait")
                                .camundaCandidateGroups("liaison")
                                .endEvent("done")
                                .camundaAsyncBefore()
                                .done())
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
        start();
    }

    @AfterEach
    void takeAway() {
        String deployment = repository.getProcessDefinition(model).getDeploymentId();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void startsNothingOnceTheModelIsSuspendedHere() {
        repository.suspendProcessDefinitionById(model);
        assertThatThrownBy(this::start).isInstanceOf(SuspendedEntityInteractionException.class);

        repository.activateProcessDefinitionById(model);
        assertThat(start().isSuspended()).isFalse();

        repository.suspendProcessDefinitionByKey(KEY);
        assertThatThrownBy(this::start).isInstanceOf(SuspendedEntityInteractionException.class);
    }

    @Test
    void startsNothingSecondsAfterTheModelWasSuspendedOnAnotherNode() {
        rows.sql("update act_re_procdef set suspension_state_ = 2 where id_ = ?")
                .param(model)
                .update();

        houseClock.forward(RecentDefinitions.HOLDS);

        assertThatThrownBy(this::start).isInstanceOf(SuspendedEntityInteractionException.class);
    }

    @Test
    void makesJobsThatWaitOnceTheyAreSuspended() {
        assertThat(jobOf(done()).isSuspended()).isFalse();

        management.suspendJobDefinitionById(definition().getId(), false);
        assertThat(jobOf(done()).isSuspended()).isTrue();

        management.activateJobDefinitionByProcessDefinitionId(model, false);
        assertThat(jobOf(done()).isSuspended()).isFalse();

        rows.sql("update act_ru_jobdef set suspension_state_ = 2 where id_ = ?")
                .param(definition().getId())
                .update();
        houseClock.forward(RecentDefinitions.HOLDS);
        assertThat(jobOf(done()).isSuspended()).isTrue();
    }

    @Test
    void letsAPriorityBeChangedAgainAtOnce() {
        done();

        management.setOverridingJobPriorityForJobDefinition(definition().getId(), 5);
        management.setOverridingJobPriorityForJobDefinition(definition().getId(), 7);

        assertThat(jobOf(done()).getPriority()).isEqualTo(7);
    }

    @Test
    void tellsHowLongEachStepTook() {
        ProcessInstance run = start();
        Task task = tasks.createTaskQuery().processInstanceId(run.getId()).singleResult();
        HistoricTaskInstance before =
                history.createHistoricTaskInstanceQuery().taskId(task.getId()).singleResult();
        tasks.claim(task.getId(), "liaisona");

        tasks.complete(task.getId());

        HistoricTaskInstance after =
                history.createHistoricTaskInstanceQuery().taskId(task.getId()).singleResult();
        assertThat(after.getStartTime()).isEqualTo(before.getStartTime());
        assertThat(after.getDurationInMillis()).isEqualTo(between(after.getStartTime(), after.getEndTime()));
        HistoricActivityInstance step = history.createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .activityId("wait")
                .singleResult();
        assertThat(step.getAssignee()).isEqualTo("liaisona");
        assertThat(step.getDurationInMillis()).isEqualTo(between(step.getStartTime(), step.getEndTime()));

        management.executeJob(jobOf(run).getId());

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(run.getId())
                        .singleResult()
                        .getDurationInMillis())
                .isNotNull();
    }

    @Test
    void endsTheIncidentOfAJobThatFailed() {
        ProcessInstance run = done();
        Job job = jobOf(run);
        management.setJobRetries(job.getId(), 0);
        assertThat(incidents(run)).isEqualTo(1);

        management.executeJob(job.getId());

        assertThat(incidents(run)).isZero();
        assertThat(history.createHistoricIncidentQuery()
                        .processInstanceId(run.getId())
                        .resolved()
                        .count())
                .isEqualTo(1);
    }

    private static long between(Date start, Date end) {
        return Duration.between(start.toInstant(), end.toInstant()).toMillis();
    }

    private ProcessInstance start() {
        return runtime.startProcessInstanceById(model);
    }

    /** A case whose last step is left to a job. */
    private ProcessInstance done() {
        ProcessInstance run = start();
        String task = tasks.createTaskQuery()
                .processInstanceId(run.getId())
                .singleResult()
                .getId();
        tasks.claim(task, "liaisona");
        tasks.complete(task);
        return run;
    }

    private Job jobOf(ProcessInstance run) {
        return management.createJobQuery().processInstanceId(run.getId()).singleResult();
    }

    private JobDefinition definition() {
        return management.createJobDefinitionQuery().processDefinitionId(model).singleResult();
    }

    private long incidents(ProcessInstance run) {
        return runtime.createIncidentQuery().processInstanceId(run.getId()).count();
    }
}
