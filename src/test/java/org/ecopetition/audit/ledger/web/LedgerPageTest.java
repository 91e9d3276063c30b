package org.ecopetition.audit.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.ecopetition.audit.ledger.root.DayRoots;
import org.ecopetition.audit.ledger.root.HeadKeeping;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Auditors check a case on a page, and anybody an issued check value. */
class LedgerPageTest extends HouseTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private DayRoots roots;

    @Autowired
    private HeadKeeping heads;

    @Test
    void namesWhatWasAlteredInACase() {
        String number = registered();
        assertThat(as("auditora").get("/audit/ledger?caseNumber=" + number).body())
                .contains("完好");

        database.sql("update case_event set person = 'leadera' where case_number = ?")
                .param(number)
                .update();

        assertThat(as("auditora").get("/audit/ledger?caseNumber=" + number).body())
                .contains("内容与封存时不同")
                .contains("办理记录", "case_event", "/audit/" + number + "\"");
    }

    @Test
    void tellsAnybodyWhetherACheckValueIsOurs() {
        registered();
        houseClock.forward(Duration.ofDays(1));
        heads.everyMinute();
        String root = roots.newest().orElseThrow().root();

        assertThat(stranger().get("/public/ledger?root=" + root).body()).contains("是本单位签发的校验值");
        assertThat(stranger().get("/public/ledger?root=" + "ab".repeat(32)).body())
                .contains("不是本单位签发的校验值");
        assertThat(as("auditora").get("/audit/ledger").body()).contains(root);
    }

    private String registered() {
        String body = """
                {"channel":"PHONE","receivedAt":"2023-06-29T09:15:00+08:00","text":"%s","place":"x","regionCode":"430921",
                 "caller":{"name":"李某","phone":"13800000000"}}
                """.formatted(UUID.randomUUID());
        Answer answer = as("intakea")
                .post(
                        "/api/petitions",
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        return JsonPath.read(answer.body(), "$.caseNumber");
    }
}
