package org.ecopetition.petition.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecopetition.petition.transfer.word.ImportWordList;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another team's words for its lists are added by a page and understood at once. */
class ImportWordsPageTest extends HouseTest {

    private static final String PAGE = "/organisation/import-words";
    private static final byte[] LIST = "案件号,群众诉求\nD2YY202306290901,砂场夜间噪声\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ImportWordList known;

    @AfterEach
    void restore() {
        jdbc.sql("delete from dated_setting").update();
    }

    @Test
    void understandsAnotherTeamsHeadingsAtOnce() {
        assertThat(dryRun().status()).isEqualTo(400);

        assertThat(save("heading-NUMBER", "受理编号、案件号", "").status()).isEqualTo(302);

        assertThat(dryRun().body()).contains("\"accepted\":1");
        assertThat(as("admin").get(PAGE).body()).contains("受理编号、案件号", "变更记录", "案件号");
    }

    @Test
    void understandsThemFromTheirDayOn() {
        String day = LocalDate.now(houseClock).plusDays(3).toString();
        assertThat(save("heading-NUMBER", "受理编号、案件号", day).status()).isEqualTo(302);

        assertThat(dryRun().status()).isEqualTo(400);
        houseClock.forward(Duration.ofDays(3));
        assertThat(dryRun().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heading-NUMBER | '' | 此表头至少要有一个词",
                "type-AIR | 大气、噪声 | “噪声”已用在同类的另一项",
                "type-AIR | 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一 | 每个词最多 40 个字符"
            })
    void refusesWordsThatCannotBeBesideTheirField(String key, String typed, String reason) {
        Answer refused = save(key, typed, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(reason);
        assertThat(jdbc.sql("select count(*) from dated_setting")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void showsHostileWordsAsTheyWereTyped() {
        save("type-AIR", "大气、<script>alert(1)</script>", "");

        assertThat(as("admin").get(PAGE).body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void tellsTheSecondOfTwoAdministratorsThatTheFirstWasThere() {
        String form = form("type-AIR", "大气、烟尘", "");
        as("admin").postForm(PAGE, form);

        Answer late = as("admin").postForm(PAGE, form);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("已修改此项");
    }

    private Answer dryRun() {
        return as("liaisona").upload("/api/petitions/import?dryRun=true", "list.csv", LIST);
    }

    private Answer save(String key, String typed, String from) {
        return as("admin").postForm(PAGE, form(key, typed, from));
    }

    /** All words as they are, but for one. */
    private String form(String key, String typed, String from) {
        Map<String, String> all = new LinkedHashMap<>();
        known.now().headings().forEach((column, list) -> all.put("heading-" + column, String.join("、", list)));
        known.now().types().forEach((type, list) -> all.put("type-" + type, String.join("、", list)));
        all.put("heading-TEXT", "群众诉求");
        all.put(key, typed);
        long seen = jdbc.sql("select coalesce(max(id), 0) from setting_change where subject = 'IMPORT-WORDS'")
                .query(Long.class)
                .single();
        return all.entrySet().stream()
                        .map(one -> "words%5B" + one.getKey() + "%5D.list="
                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&from=" + from + "&seen=" + seen;
    }
}
