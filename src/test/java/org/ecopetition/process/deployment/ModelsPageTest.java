package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.Forms;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator reads of models and of what failed. */
class ModelsPageTest extends HouseTest {

    @Autowired
    private ManagementService management;

    @Autowired
    private ModelWarnings warnings;

    @Test
    void keepsWhatStoppedNothingUntilItIsAcknowledged() {
        Answer deployed = as("admin")
                .deploy(
                        "my-handoff.bpmn",
                        ModelEdit.good(
                                        "handoff/handoff.bpmn",
                                        "renamed",
                                        ModelEdit.first("name=\"签收交办件\"", "name=\"签收\""))
                                .text());
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);

        assertThat(as("admin").get("/admin/models").body())
                .contains("my-handoff.bpmn")
                .contains("下次请用原来的文件名");
        warnings.standing().stream()
                .filter(warning -> warning.file().equals("my-handoff.bpmn"))
                .forEach(warning -> warnings.acknowledge(warning.id(), "admin"));
        assertThat(as("admin").get("/admin/models").body()).doesNotContain("下次请用原来的文件名");

        repository.deleteDeployment(deployed.read("$.id"), true);
    }

    @Test
    void showsAtOnceThatModelerDeployedAnotherText() {
        ModelEdit edit =
                ModelEdit.good("petition/repeat-level.dmn", "another threshold", ModelEdit.first("&gt;= 3", "&gt;= 5"));

        Answer deployed = as("admin").deploy(edit.name(), edit.text());

        assertThat(as("admin").get("/admin/models").body()).contains("“repeat-level.dmn”正在使用 Modeler");
        assertThat(as("admin").get("/").body()).contains("“repeat-level.dmn”正在使用 Modeler");
        repository.deleteDeployment(deployed.read("$.id"), true);
        assertThat(as("admin").get("/admin/models").body()).doesNotContain("“repeat-level.dmn”正在使用 Modeler");
    }

    @Test
    void showsWhatFailedAndItsGauge() {
        assertThat(as("admin").get("/admin/incidents").status()).isEqualTo(200);
        assertThat(as("admin").get("/actuator/prometheus").body())
                .contains("eco_petition_incidents")
                .contains("eco_petition_broken_tables");
    }

    @Test
    void triesAFailedStepAgainOnce() {
        String answer = as("intakea")
                .post(
                        "/api/petitions",
                        """
                        {"channel":"PHONE","receivedAt":"2023-06-29T09:15:00+08:00","text":"%s","place":"x","regionCode":"430921"}
                        """.formatted(Forms.newWord()),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .body();
        String number = JsonPath.read(answer, "$.caseNumber");
        complete(number, Forms.environmental("NOISE"));
        complete(number, Forms.handedTo("unit430921"));
        String run = run(number + "-01");
        String job = management
                .createJobQuery()
                .messages()
                .processInstanceId(run)
                .singleResult()
                .getId();
        management.setJobRetries(job, 0);
        String incident = runtime.createIncidentQuery()
                .processInstanceId(run)
                .singleResult()
                .getId();
        assertThat(as("admin").get("/admin/incidents").body())
                .contains(number, "/audit/" + number, "重试", "下达交办单")
                .as("the step alone, not what called it; each step with its name")
                .doesNotContain("承办单位办理", ">null<");

        assertThat(retried(incident)).endsWith("/admin/incidents");
        assertThat(retried(incident)).endsWith("gone=true");

        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isOne();
        assertThat(as("admin").get("/admin/incidents?gone=true").body())
                .contains("不必重试")
                .doesNotContain(number);
    }

    private void complete(String number, Map<String, Object> form) {
        Task task = tasks.createTaskQuery().processInstanceId(run(number)).singleResult();
        tasks.claim(task.getId(), "liaisona");
        identities.setAuthentication("liaisona", List.of("liaison"));
        try {
            tasks.complete(task.getId(), form);
        } finally {
            identities.clearAuthentication();
        }
    }

    private String run(String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    private String retried(String incident) {
        return as("admin")
                .postForm("/admin/incidents/" + incident + "/retry", "")
                .location();
    }
}
