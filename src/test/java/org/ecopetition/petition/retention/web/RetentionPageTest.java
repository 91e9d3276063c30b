package org.ecopetition.petition.retention.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.petition.retention.RetentionPeriods;
import org.ecopetition.petition.retention.RetentionRules;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an administrator says how long callers are kept. */
class RetentionPageTest extends HouseTest {

    private static final String PAGE = "/organisation/retention";

    @Autowired
    private RetentionRules rules;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void restore() {
        jdbc.sql("delete from dated_setting where subject = 'RETENTION'").update();
        jdbc.sql("delete from erasure where chain = 'D2YY209901010001'").update();
    }

    @Test
    void showsTheRulesAndWhatWasErased() {
        jdbc.sql("insert into erasure (chain, rule, person, erased_at, days, amount)"
                        + " values ('D2YY209901010001', 'CALLER', 'system', current_timestamp, 3650, 1)")
                .update();

        assertThat(as("admin").get(PAGE).body())
                .contains("保存期限", "value=\"3650\"", "value=\"1095\"", "D2YY209901010001", "信访人信息，结束满 3,650 天");
    }

    @Test
    void setsThemFromTodayOn() {
        assertThat(as("admin")
                        .postForm(PAGE, "callerDays=730&searchDays=365&from=&seen=" + seen())
                        .status())
                .isEqualTo(302);

        assertThat(rules.now()).isEqualTo(new RetentionPeriods(730, 365));
        assertThat(as("admin").get(PAGE).body()).contains("变更记录", "730 / 365");
    }

    @Test
    void saysWhatIsTooFew() {
        assertThat(as("admin")
                        .postForm(PAGE, "callerDays=30&searchDays=&from=&seen=" + seen())
                        .body())
                .contains("请填写天数");
        assertThat(as("admin")
                        .postForm(PAGE, "callerDays=30&searchDays=0&from=&seen=" + seen())
                        .body())
                .contains("填 0，或 180 至");
        assertThat(rules.now().callerDays()).isEqualTo(3650);
    }

    private long seen() {
        return jdbc.sql("select coalesce(max(id), 0) from setting_change where subject = 'RETENTION'")
                .query(Long.class)
                .single();
    }
}
