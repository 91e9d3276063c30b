package org.ecopetition.process.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecopetition.audit.ledger.Verification;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.process.Caller;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who work on the same case at the same moment do not notice that its chain has one end. */
class ChainsMeetTest extends HouseTest {

    private static final int PEOPLE = 6;
    private static final int TIMES = 15;

    @Autowired
    private IntakeDesk intake;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient database;

    @Test
    void eachOneFindsAPlace() throws Exception {
        String number = registered("one");
        String other = registered("two");
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<Boolean>> acts = new ArrayList<>();
            for (int i = 0; i < PEOPLE * TIMES; i++) {
                acts.add(() -> intake.read(new CaseNumber(number), "liaisona") != null);
                acts.add(() -> intake.read(new CaseNumber(other), "liaisonb") != null);
            }
            for (Future<Boolean> act : people.invokeAll(acts)) {
                assertThat(act.get()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(verification.of(number).faults()).isEmpty();
        assertThat(verification.of(other).faults()).isEmpty();
        assertThat(database.sql("select count(*) from ledger_entry where chain = ? and source = 'intake_reading'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(PEOPLE * TIMES);
    }

    private String registered(String key) {
        String body = """
                {"channel":"PHONE","receivedAt":"2023-06-29T09:15:00+08:00","text":"%s","place":"x","regionCode":"430921",
                 "caller":{"name":"李某","phone":"13800000000"}}
                """.formatted(key + System.nanoTime());
        Caller.Answer answer =
                as("intakea").post("/api/petitions", body, "Idempotency-Key", "meet" + System.nanoTime());
        return JsonPath.read(answer.body(), "$.caseNumber");
    }
}
