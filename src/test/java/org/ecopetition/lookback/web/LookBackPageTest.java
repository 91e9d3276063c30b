package org.ecopetition.lookback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The look-back at the door: who draws, who takes down, who reads. */
class LookBackPageTest extends HouseTest {

    private static final String DAY = "2021-03-04";
    private static final String PLACE = "浮邱山乡和平村";

    @Autowired
    private PetitionRegister register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String id = UUID.randomUUID().toString();
    private HandOffKey key = new HandOffKey("D0YY202103040001-01");

    /** Written off on a day on which nothing else was: the engine has no part in this. */
    @BeforeEach
    void writeOffAHandOff() {
        CaseNumber number = register.register(
                new Registration(Channel.PHONE, clock.instant(), "冒黑烟", PLACE, "430921", null, null, Caller.UNNAMED),
                "intakea");
        key = new HandOffKey(number + "-01");
        var ended = LocalDate.parse(DAY).atTime(9, 0).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into hand_off (hand_off_key, case_number, number, unit, region_code, place, allegations, handed_off_at, recorded_at,
                            window_opened_at, status, returns, binding, receipt_due, feedback_due, ended_at, version)
                        values (?, ?, 1, 'unit430921', '430921', ?, '1', ?, ?, ?, 'WRITTEN_OFF', 0, false, ?, ?, ?, 0)
                        """)
                .params(key.value(), number.value(), PLACE, ended, ended, ended, ended, ended, ended)
                .update();
    }

    @Test
    void drawsAndShowsHowToRepeatIt() {
        Answer answer = as("leadera").postForm("/look-back", plan("SHARE", "100"));

        assertThat(answer.location()).endsWith("/look-back/" + id);
        assertThat(as("auditora").get("/look-back/" + id).body())
                .contains(key.value(), PLACE, "怎样复核这次抽取", "sha256sum", "待查看")
                .doesNotContain("登记查看结果");
        assertThat(as("auditora").get("/look-back/" + id + ".csv").body()).contains(key.value(), "签号", "是");
        assertThat(as("liaisona").get("/look-back").body()).contains("/look-back/" + id, "2021-03-04 – 2021-03-04");
    }

    @Test
    void keepsARefusedPlanInTheForm() {
        for (String wrong : new String[] {plan("SHARE", "101"), plan("NUMBER", "-1"), plan("NUMBER", "abc"), ""}) {
            Answer answer = as("liaisona").postForm("/look-back", wrong);

            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("role=\"alert\"");
        }
    }

    @Test
    void takesAResultDownAndTellsTheUnit() {
        as("liaisona").postForm("/look-back", plan("NUMBER", "1000"));
        String look = "/look-back/" + id + "/" + key;

        assertThat(as("unit430921a").get("/look-back").body()).doesNotContain(key.value());
        assertThat(as("liaisona")
                        .postForm(look, "result=KEPT&on=" + DAY + "&people=&finding=x")
                        .body())
                .contains("请填写查看人员");
        assertThat(as("liaisona")
                        .postForm(look, "result=KEPT&on=" + DAY + "&people=two&finding=%3Cb%3Eok")
                        .location())
                .endsWith("/look-back/" + id);

        assertThat(as("unit430921a").get("/look-back").body()).contains(key.value(), "整改效果保持", "&lt;b&gt;ok");
        assertThat(as("unit430902a").get("/look-back").body()).doesNotContain(key.value());
    }

    @Test
    void letsNobodyElseDrawOrTakeDown() {
        as("liaisona").postForm("/look-back", plan("NUMBER", "1000"));

        for (String person : new String[] {"auditora", "unit430921a", "intakea"}) {
            assertThat(as(person).postForm("/look-back", plan("NUMBER", "1")).status())
                    .isEqualTo(403);
            assertThat(as(person)
                            .postForm("/look-back/" + id + "/" + key, "result=KEPT")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(as("unit430921a").get("/look-back/" + id).status()).isEqualTo(404);
        assertThat(as("unit430921a").get("/look-back/" + id + ".csv").status()).isEqualTo(404);
        assertThat(as("intakea").get("/look-back").status()).isEqualTo(403);
    }

    private String plan(String method, String amount) {
        return "id=" + id + "&from=" + DAY + "&to=" + DAY + "&method=" + method + "&amount=" + amount;
    }
}
