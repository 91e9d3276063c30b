package org.ecopetition.briefing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Share;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures as people and programs read them; the counts themselves are {@code FigureBookTest}'s. */
class FigurePagesTest extends HouseTest {

    private static final Pattern LINK =
            Pattern.compile("href=\"(/figures/lines/[^\"]+)\"[^>]*>(?:<strong>)?(-?[\\d.]+%?|—)<");

    @Autowired
    private PetitionRegister register;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    private String number = "";

    @BeforeEach
    void call() {
        number = register.register(
                        new Registration(
                                Channel.PHONE, Instant.now(), "某处夜间噪声", "三仙湖镇", "430921", null, null, Caller.UNNAMED),
                        "intakea")
                .value();
    }

    @Test
    void tellsEachFigureWithItsDefinition() throws Exception {
        JsonNode told = json.readTree(
                as("liaisona").get("/api/statistics?programme=routine").body());

        assertThat(told.path("figures").size())
                .isEqualTo(Measure.values().length
                        + (int) Arrays.stream(Share.values())
                                .filter(share -> share.by() == null)
                                .count());
        JsonNode calls = told.path("figures").path("calls");
        assertThat(calls.path("value").asInt()).isPositive();
        assertThat(calls.path("definition").asText()).isEqualTo("其中来源为来电的信访件。");
        assertThat(calls.path("definitionEn").asText()).isEqualTo("Petitions that came in by telephone.");
        told.path("figures")
                .forEach(
                        figure -> assertThat(figure.path("definition").asText()).doesNotContain("Measure."));
        assertThat(told.path("asOf").asText()).matches("\\d{4}-.*");
        assertThat(told.path("splits").path("petitionsByRegion").path("430921").asInt())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2999-01-01T00:00, 在将来",
        "knownAt=2999-01-01T00:00, 在将来",
        "programme=routine&asOf=-99999-01-01T00:00, 过早",
        "programme=routine&asOf=-0044-03-15T08:00, 过早",
        "programme=routine&asOf=0001-01-01T00:00, 过早",
        "asOf=gestern, 不是可识别的时间",
        "asOf=2023-13-45T00:00:00%2B08:00, 不是可识别的时间",
        "asOf=2023-06-30T08:00&knownAt=2023-06-29T08:00, 不能早于",
        "programme=provincial-2-2023&asOf=2022-01-01T08:00, 早于该轮次开始",
        "programme=unheard-of, 没有轮次"
    })
    void saysWhatIsWrongWithACutOff(String query, String words) {
        Answer problem = as("leadera").get("/api/statistics?" + query);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.contentType()).contains("application/problem+json");
        assertThat(problem.body()).contains(words);
        for (String page :
                new String[] {"/figures?", "/figures/lines/calls?", "/figures/lines/calls.csv?", "/figures.xlsx?"}) {
            Answer answer = as("leadera").get(page + query);
            assertThat(answer.status()).as(page).isEqualTo(400);
            assertThat(answer.body()).as(page).contains(words);
        }
    }

    @Test
    void readsACutOffInEveryUsualForm() {
        for (String typed : new String[] {
            "2023-06-30T08:00:00%2B08:00",
            "2023-06-30T08:00:00+08:00",
            "2023-06-30T00:00:00Z",
            "2023-06-30T08:00",
            "2023-06-30%2008:00"
        }) {
            assertThat(as("auditora").get("/api/statistics?asOf=" + typed).body())
                    .as(typed)
                    .contains("\"asOf\":\"2023-06-30T08:00:00+08:00\"", "\"programme\":\"provincial-2-2023\"");
        }
    }

    @Test
    void leadsFromEveryFigureToAsManyLines() {
        rank();
        String page = as("leadera").get("/figures?programme=routine").body();
        Matcher link = LINK.matcher(page);
        int links = 0;
        while (link.find()) {
            links++;
            String address = link.group(1).replace("&amp;", "&");
            Answer lines = as("leadera").get(address);
            assertThat(lines.status()).as(address).isEqualTo(200);
            assertThat(lines.body())
                    .as(address)
                    .contains(address.contains("since=") ? "净增 " + link.group(2) + " 条" : said(link.group(2)));
        }
        assertThat(links).isGreaterThan(Measure.values().length);
        assertThat(page.substring(0, page.indexOf("id=\"compare-title\"")))
                .as("each number but a rank leads to its lines")
                .contains("closingRate?", "class=\"number rank\">1<")
                .doesNotContainPattern("<td class=\"number\">(<strong>)?-?\\d");
    }

    /** As many hand-offs of a unit as it is ranked by. */
    private void rank() {
        jdbc.update("insert into hand_off_profile (id, programme, channel, withdrawn, key_item, repeats, first_of_case,"
                + " first_of_batch, unit, region_code, types, case_types, returned, written_off)"
                + " values (-77, 'routine', 'PHONE', false, false, false, true, true, 'unit430921', '430921', 'NOISE',"
                + " 'NOISE', false, false)");
        for (int at = 1; at <= 5; at++) {
            String number = "D7RANK-" + at;
            jdbc.update(
                    "insert into counted_hand_off (hand_off, case_number, profile, handed_off_at, feedback_due, receipt_due,"
                            + " reconstructed, from_at, known_from) select ?, ?, -77, received_at, received_at, received_at, false,"
                            + " received_at, received_at from petition where case_number = ?",
                    number + "-01",
                    number,
                    this.number);
        }
    }

    @AfterEach
    void forgetRanked() {
        jdbc.update("delete from counted_hand_off where profile = -77");
        jdbc.update("delete from hand_off_profile where id = -77");
    }

    private static String said(String figure) {
        boolean isShare = figure.endsWith("%") || figure.equals("—");
        return isShare ? "= " + figure : figure.equals("0") ? "没有记录" : "合计 " + figure;
    }

    @Test
    void listsNumeratorAndDenominatorOfAShare() throws Exception {
        JsonNode share = json.readTree(
                        as("leadera").get("/api/statistics?programme=routine").body())
                .path("figures")
                .path("environmentalCallShare");
        assertThat(share.path("denominator").asInt()).isPositive();
        String whole = "denominator " + "Calls " + share.path("denominator").asInt();
        assertThat(as("leadera").get(share.path("lines").asText() + "&lang=en").body())
                .contains(whole);
        String lines = share.path("lines").asText();
        int all = share.path("numerator").asInt() + share.path("denominator").asInt();
        int shown = 0;
        for (int page = 1; page <= (all + 49) / 50; page++) {
            shown += as("leadera").get(lines + "&page=" + page).body().split("<th scope=\"row\"", -1).length - 1;
        }
        assertThat(shown).as("every line of both, page by page").isEqualTo(all);
        assertThat(as("leadera")
                        .get("/figures/lines/environmentalCallShare.csv?programme=routine")
                        .body())
                .startsWith("\uFEFF列于,受理编号,交办件,承办单位")
                .contains("分母," + number);
        assertThat(as("leadera")
                        .get("/figures/lines/environmentalCallShare.xlsx?programme=routine")
                        .body())
                .startsWith("PK");
    }

    @Test
    void sharesOfNothingAreNothing() throws Exception {
        JsonNode told = json.readTree(as("leadera")
                .get("/api/statistics?programme=provincial-2-2023&asOf=2023-06-27T00:00")
                .body());
        told.path("figures")
                .forEach(figure -> assertThat(figure.path("value").decimalValue())
                        .as(figure.path("lines").asText())
                        .isZero());
        assertThat(as("leadera")
                        .get("/figures/lines/keyShare?programme=provincial-2-2023&asOf=2023-06-27T00:00")
                        .body())
                .contains("分子 重点件 0 ÷ 分母 交办件数 0 = —", "没有记录");
    }

    @Test
    void tellsTheDayApartFromAllSinceTheStart() {
        String before = as("leadera").get("/figures?programme=routine").body();
        register.register(
                new Registration(Channel.PHONE, Instant.now(), "另一处夜间噪声", "三仙湖镇", "430921", null, null, Caller.UNNAMED),
                "intakea");

        String after = as("leadera").get("/figures?programme=routine").body();

        assertThat(callsOfTheDay(after)).isEqualTo(callsOfTheDay(before) + 1);
        assertThat(after).contains("当日新增", "前一日累计", "期限执行情况", "按时反馈率", "办结率");
    }

    @Test
    void listsWhatTheDayBrought() {
        String yesterday = Instant.now().minus(Duration.ofDays(1)).toString();
        String address = "/figures/lines/calls?programme=routine&since=" + yesterday;

        assertThat(as("leadera").get(address).body()).contains("来电 · 增减", "新增 ", "，减少 0 条，净增 ", ">新增</td>", number);
        assertThat(as("leadera").get(address.replace("calls", "calls.csv")).body())
                .startsWith("\uFEFF列于,受理编号")
                .contains("新增," + number);
        assertThat(as("leadera").get(address + "&lang=en").body()).contains("Calls · change", ">Came</td>");
    }

    @ParameterizedTest
    @CsvSource({
        "since=gestern, 不是可识别的时间",
        "since=2999-01-01T00:00, 在将来",
        "since=2026-01-02T08:00&asOf=2026-01-02T08:00, 必须早于",
        "since=2026-01-03T08:00&asOf=2026-01-02T08:00&knownAt=2026-01-04T08:00, 必须早于",
        "since=2023-06-01T08:00&programme=provincial-2-2023&asOf=2023-06-30T08:00, 早于该轮次开始"
    })
    void saysWhatIsWrongWithTheBeginningOfAChange(String query, String words) {
        Answer answer = as("leadera").get("/figures/lines/calls?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
    }

    private static int callsOfTheDay(String page) {
        Matcher calls = Pattern.compile(
                        "<th scope=\"row\">来电</th><td class=\"number\"><strong><a [^>]+>(\\d+)</a></strong>")
                .matcher(page);
        assertThat(calls.find()).isTrue();
        return Integer.parseInt(calls.group(1));
    }

    @Test
    void opensWithARoundThatHasSomethingInIt() {
        Answer page = as("leadera").get("/figures");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<span>来电</span>").doesNotContain(">0</strong> <span>来电</span>");
    }

    @Test
    void givesTheLinesAsTables() {
        Answer table = as("auditora").get("/figures/lines/calls.csv?programme=routine");
        assertThat(table.body()).startsWith("\uFEFF受理编号,交办件,承办单位").contains(number, "南县");

        assertThat(as("auditora")
                        .get("/figures/lines/calls.xlsx?programme=routine")
                        .body())
                .as("a workbook")
                .startsWith("PK");
        assertThat(as("auditora").get("/figures.xlsx?programme=routine").body()).startsWith("PK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures/lines/unheard-of",
                "/figures/lines/calls?by=UNIT&part=x",
                "/figures/lines/calls?by=NONE",
                "/figures/lines/typeOfMentions",
                "/figures/lines/typeOfMentions?by=REGION&part=430921",
                "/figures/lines/typeMentions?by=TYPE&part=NOISE",
                "/figures/lines/keyShare?by=CHANNEL2&part=x",
                "/figures/lines/calls?batch=1",
                "/figures/lines/keyShare?batch=1",
                "/figures/lines/decomposed?batch=first",
                "/figures/lines/overdue?since=2026-01-01T08:00",
                "/figures/lines/returns?since=2026-01-01T08:00",
                "/figures/lines/keyShare?since=2026-01-01T08:00",
                "/figures/lines/decomposed?by=REGION&part=430921&since=2026-01-01T08:00"
            })
    void knowsNoOtherFigures(String address) {
        assertThat(as("leadera").get(address).status()).isIn(400, 404);
    }

    @Test
    void countsTheNewsOtherwiseWhenTheCoordinationGroupSaysSo() {
        String changed = "programme=routine&withoutRepeats=true&regions=SHARED&types=PETITIONS";
        assertThat(as("leadera").postForm("/figures/basis", changed).status()).isEqualTo(403);
        assertThat(as("liaisona").postForm("/figures/basis", changed).location())
                .endsWith("/figures?programme=routine");

        assertThat(as("liaisona").get("/figures?programme=routine").body())
                .contains("name=\"withoutRepeats\" value=\"true\" checked");
        as("liaisona").postForm("/figures/basis", "programme=routine&regions=DECOMPOSED&types=MENTIONS");
    }
}
