package org.ecopetition.storage.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.frontdoor.factor.SecondFactors;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.access.Authenticator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts and keys of one-time codes that were altered or moved by SQL hold nobody up, and the page of the ledger names them. */
class AlteredDraftsAndCodesTest extends HouseTest {

    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String TYPED = "{\"fields\":{\"text\":[\"来电人反映砖厂冒烟\"]}}";
    private static final String ALL = "/audit/ledger?everything=true";

    @Autowired
    private SecondFactors factors;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void aDraftAndAPhone() {
        as("liaisona").put("/drafts/intake", TYPED);
        assertThat(factors.enrol("leaderb", KEY, new Authenticator(KEY, houseClock).code()))
                .isTrue();
    }

    @AfterEach
    void giveItUp() {
        factors.remove("leaderb", "admin");
        database.sql("delete from draft").update();
    }

    @Test
    void areNamedToAnAdministratorAndNotWhileAllIsWell() {
        assertThat(as("admin").get(ALL).body()).doesNotContain("id=\"unopened\"");

        alter();

        assertThat(as("admin").get(ALL).body())
                .contains("id=\"unopened\"", "liaisona /intake", "请本人重填", "leaderb", "请管理员重置");
        assertThat(as("admin").get("/audit/ledger").body())
                .as("without a check of everything")
                .doesNotContain("id=\"unopened\"");
    }

    @Test
    void leaveTheFormToBeTypedAnew() {
        alter();

        assertThat(as("liaisona").get("/drafts/intake").read("$.content")).isEqualTo("{}");
        assertThat(as("liaisona").put("/drafts/intake", TYPED).status()).isEqualTo(200);
        assertThat(as("liaisona").get("/drafts/intake").read("$.content.fields.text[0]"))
                .isEqualTo("来电人反映砖厂冒烟");
    }

    @Test
    void letNoCodeOfTheAppInButARecoveryCode() {
        String recovery = factors.drawRecoveryCodes("leaderb").get(0);
        alter();

        assertThat(factors.take("leaderb", new Authenticator(KEY, houseClock).code()))
                .isFalse();
        assertThat(factors.take("leaderb", recovery)).isTrue();
    }

    @Test
    void areNamedAmongWhatWasReportedInAddition() {
        String number = as("intakea")
                .post("/api/petitions", """
                        {"channel":"PHONE","receivedAt":"2023-06-29T09:15:00+08:00","text":"夜间施工","place":"南洲镇","regionCode":"430921"}
                        """, "Idempotency-Key", "altered-supplement")
                .read("$.caseNumber");
        database.sql("insert into petition_supplement (case_number, occurred_at, text, received_text)"
                        + " values (?, current_timestamp, '又一批', ?), (?, current_timestamp, '没有原文', null)")
                .params(number, keyOfLeader(), number)
                .update();
        try {
            assertThat(as("admin").get(ALL).body()).contains("id=\"unopened\"", "补充反映的原文：从备份或来件中找回");
        } finally {
            database.sql("delete from petition_supplement where case_number = ?")
                    .param(number)
                    .update();
        }
    }

    private void alter() {
        database.sql("update draft set content = ? where person = 'liaisona'")
                .param(keyOfLeader())
                .update();
        database.sql("update second_factor set secret = ? where person = 'leaderb'")
                .param(keyOfLeader().substring(0, 40))
                .update();
    }

    private String keyOfLeader() {
        return database.sql("select secret from second_factor where person = 'leaderb'")
                .query(String.class)
                .single();
    }
}
