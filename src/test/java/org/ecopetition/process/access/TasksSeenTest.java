package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees which tasks by REST, and what a task of verification says, as {@code processes/README.md} tells it. */
class TasksSeenTest extends IsolationTest {

    @ParameterizedTest
    @CsvSource({
        "unit430902a, true, true",
        "liaisona, true, false",
        "leadera, true, false",
        "auditora, true, false",
        "admin, true, false",
        "intakea, false, false",
        "unit430921a, false, false"
    })
    void seesTheTasksThatTheContractSays(String person, boolean sees, boolean works) {
        String task = task();

        assertThat(as(person).get("/engine-rest/task").body().contains(task)).isEqualTo(sees);
        assertThat(as(person)
                                .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}")
                                .status()
                        == 204)
                .isEqualTo(works);
    }

    @Test
    void readsTheNumberOfTheAllegationFromItsTask() {
        String key = keyOf(task());
        hand("unit430902a", key, "signReceipt", "{\"variables\":{\"receiptDecision\":{\"value\":\"SIGN\"}}}");
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("verifyAllegation")
                .list();

        assertThat(open)
                .singleElement()
                .satisfies(task -> assertThat(as("unit430902a")
                                .get("/engine-rest/task/" + task.getId() + "/variables/allegation")
                                .body())
                        .contains("\"type\":\"Integer\"", "\"value\":1"));
    }

    private static String task() {
        return String.valueOf(foreign().get("/task"));
    }

    private String keyOf(String task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(
                        tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
