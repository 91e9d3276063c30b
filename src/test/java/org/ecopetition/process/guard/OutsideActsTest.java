package org.ecopetition.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator does to running work outside of its path: never deleting, the rest with a reason that is kept. */
class OutsideActsTest extends HouseTest {

    private static final String WHY = "单位改名后，重新发出 No. 7 任务";

    @Autowired
    private JdbcClient database;

    private String run = "";

    @BeforeEach
    void runningWork() {
        Task question = questionToNanCounty();
        run = question.getProcessInstanceId();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE | /process-instance/{run}             |
            POST   | /process-instance/delete            | {"processInstanceIds":["{run}"],"deleteReason":"x"}
            DELETE | /history/process-instance/{run}     |
            POST   | /history/process-instance/delete    | {"historicProcessInstanceIds":["{run}"]}
            """)
    void deletesNoRunningWorkAndNoHistory(String method, String path, String body) {
        String sent = body == null ? "" : own(body);

        Answer byRest = as("admin").send(method, "/engine-rest" + own(path), sent, "X-Reason", "x");
        Answer byCockpit = as("admin").sendLikeTasklist(method, own(path), sent);

        assertThat(byRest.status()).isBetween(400, 500);
        assertThat(byRest.body()).contains("任何人都不能删除");
        assertThat(byCockpit.body()).contains("任何人都不能删除");
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(run).count())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/process-definition/{definition}", "/process-definition/key/{model}", "/deployment/{deployment}"
            })
    void deletesNoModelTogetherWithTheWorkThatItLed(String path) {
        ProcessDefinition definition = repository.getProcessDefinition(runtime.createProcessInstanceQuery()
                .processInstanceId(run)
                .singleResult()
                .getProcessDefinitionId());
        String address = path.replace("{definition}", definition.getId())
                        .replace("{model}", definition.getKey())
                        .replace("{deployment}", definition.getDeploymentId())
                + "?cascade=true";

        Answer byRest = as("admin").send("DELETE", "/engine-rest" + address, "", "X-Reason", "x");
        Answer byCockpit = as("admin").sendLikeTasklist("DELETE", address, "");

        assertThat(byRest.body()).contains("任何人都不能删除");
        assertThat(byCockpit.body()).contains("任何人都不能删除");
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(run).count())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT  | /process-instance/{run}/suspended       | {"suspended":true}
            PUT  | /process-instance/{run}/variables/note  | {"value":"x","type":"String"}
            POST | /process-instance/{run}/modification    | {"instructions":[{"type":"startBeforeActivity","activityId":"question"}]}
            """)
    void changesRunningWorkOnlyWithAReason(String method, String path, String body) {
        Answer byRest = as("admin").send(method, "/engine-rest" + own(path), body, "X-Reason", " ");
        Answer byCockpit = as("admin").sendLikeTasklist(method, own(path), body);

        assertThat(byRest.status()).isBetween(400, 500);
        assertThat(byRest.body()).contains("X-Reason");
        assertThat(byCockpit.body()).contains("X-Reason");
    }

    @Test
    void keepsTheReasonAndSealsIt() {
        Answer done = as("admin")
                .send(
                        "PUT",
                        "/engine-rest/process-instance/" + run + "/suspended",
                        "{\"suspended\":true}",
                        "X-Reason",
                        URLEncoder.encode(WHY, StandardCharsets.UTF_8));

        assertThat(done.status()).isEqualTo(204);
        assertThat(database.sql("select reason from stated_reason where act = 'Suspend' order by id desc")
                        .query(String.class)
                        .list())
                .first()
                .isEqualTo(WHY);
        assertThat(database.sql("select count(*) from ledger_entry where source = 'stated_reason'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private String own(String text) {
        return text.replace("{run}", run);
    }
}
