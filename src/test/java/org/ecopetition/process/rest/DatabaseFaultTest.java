package org.ecopetition.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database says when it cannot store something never reaches a person. */
class DatabaseFaultTest extends HouseTest {

    private static final String IN_ITS_OWN_WORDS =
            "(?is).*(###|\\bsql|jdbc|ACT_(ID|RU|HI|RE)|constraint|\\bvarchar|exception while executing|primary key|org\\.h2).*";

    @Test
    void saysInItsPlaceThatSomethingIsThereAlready() {
        String group = "{\"id\":\"faultgroup\",\"name\":\"冲突\",\"type\":\"WORKFLOW\"}";
        as("admin").post("/engine-rest/group/create", group);

        Answer again = as("admin").post("/engine-rest/group/create", group);
        Answer inAdmin = as("admin").sendLikeTasklist("POST", "/group/create", group);

        for (Answer refused : new Answer[] {again, inAdmin}) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.message()).isEqualTo(words.say("request.conflict"));
            assertThat(refused.body()).doesNotMatch(IN_ITS_OWN_WORDS);
        }
        as("admin").send("DELETE", "/engine-rest/group/faultgroup", "");
    }

    @Test
    void saysInItsPlaceThatSomethingIsTooLong() {
        Answer refused = as("admin")
                .post("/engine-rest/group/create", "{\"id\":\"toolong\",\"name\":\"%s\"}".formatted("长".repeat(300)));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo(words.say("request.unfit"));
        assertThat(refused.body()).doesNotMatch(IN_ITS_OWN_WORDS);
    }

    @ParameterizedTest
    @CsvSource({
        "23505, CONFLICT",
        "23503, CONFLICT",
        "40001, CONFLICT",
        "40P01, CONFLICT",
        "HYT00, CONFLICT",
        "55P03, CONFLICT",
        "22001, UNFIT",
        "22021, UNFIT",
        "08006, AWAY",
        "57P01, AWAY",
        "42601, BROKEN"
    })
    void readsTheStateThatTheDatabaseReports(String state, DatabaseFault fault) {
        Throwable failure = new IllegalStateException(new SQLException("insert into X", state));

        assertThat(DatabaseFault.behind(failure)).contains(fault);
    }

    @Test
    void tellsAFaultOfTheDatabaseFromAnyOther() {
        assertThat(DatabaseFault.behind(new OptimisticLockingException("ENGINE-03005")))
                .contains(DatabaseFault.CONFLICT);
        assertThat(DatabaseFault.behind(new IllegalStateException(new SQLException("Connection is closed"))))
                .contains(DatabaseFault.AWAY);
        assertThat(DatabaseFault.behind(new IllegalStateException("task"))).isEmpty();
        assertThat(DatabaseFault.toldBy("### Error updating database. Cause: x: Unique index or primary key violation"))
                .contains(DatabaseFault.CONFLICT);
        assertThat(DatabaseFault.toldBy("Cannot find task with id x")).isEmpty();
    }
}
