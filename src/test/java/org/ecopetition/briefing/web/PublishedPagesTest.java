package org.ecopetition.briefing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published figures of past rounds as the coordination group enters, imports and corrects them and others read them. */
class PublishedPagesTest extends HouseTest {

    private static final String PLACE = "/figures/published";
    private static final String HEADINGS = "inspection,area,batch_no,date_handed,count,region_split,source_url\n";

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void empty() {
        jdbc.sql("delete from published_cell").update();
        jdbc.sql("delete from published_version").update();
        jdbc.sql("delete from published_batch").update();
    }

    @Test
    void takesEveryRowOfTheRealFileAndLosesNoWord() throws IOException {
        byte[] file = real();

        assertThat(as("liaisona").upload(PLACE + "/import", "batches.csv", file).status())
                .isEqualTo(302);

        assertThat(kept()).isEqualTo(30);
        String table = as("leadera").get(PLACE + ".csv").body();
        assertThat(table)
                .contains(
                        "24(接听来电,环保类20)", "截至2018-07-20", "收到来电来信3184", "组织处理360;党纪政纪处分44", "000_9b0d8f1d7dc72748.txt");
        for (String line :
                new String(file, StandardCharsets.UTF_8).lines().skip(1).toList()) {
            for (String cell : line.replace("\"", "").split("[,;]", -1)) {
                assertThat(table.replace("\"", "")).as(line).contains(cell);
            }
        }
        assertThat(figure("24(接听来电,环保类20)")).isEqualTo("24");
        assertThat(as("auditora").get(PLACE).body()).contains("公布数据", "未见不符", "第三十三批(末批来信)");
        // the same list again, and our own export of it, change nothing
        as("liaisona").upload(PLACE + "/import", "batches.csv", file);
        as("liaisona").upload(PLACE + "/import", "export.csv", table.getBytes(StandardCharsets.UTF_8));
        as("liaisona").upload(PLACE + "/import", "export.xlsx", as("liaisona").download(PLACE + ".xlsx"));
        assertThat(kept()).isEqualTo(30);
        assertThat(versions()).isEqualTo(30);
    }

    @Test
    void takesAListWhollyOrNotAtAll() {
        Answer answer = bring("""
                督察甲,益阳市,第一批,2023-06-30,17,南县9;沅江8,https://a.cn/1
                督察甲,益阳市,第二批,2023-07-01,许多,南县9,https://a.cn/2
                督察甲,益阳市,第三批,2099-07-01,17,南县,
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("有 4 处需要改正", "E3", "“许多”里读不出数字", "D4", "在将来", "F4", "G4", "不能为空", "来源地址");
        assertThat(kept()).isZero();
    }

    @Test
    void keepsASumThatDoesNotFootWithAWarning() {
        assertThat(bring("督察甲,益阳市,第一批,2023-06-30,17,南县9;沅江9,https://a.cn/1\n").status())
                .isEqualTo(302);

        assertThat(as("leadera").get(PLACE).body()).contains("1 处不符", "各地合计 18，与交办 17 件不符");
        assertThat(as("leadera").get(PLACE + "/" + id()).body()).contains("各地合计 18，与交办 17 件不符", "南县9;沅江9");
        assertThat(as("leadera").get(PLACE + ".csv").body()).contains("各地合计 18，与交办 17 件不符");
    }

    @Test
    void replacesABatchOnlyForAReason() {
        bring("督察甲,益阳市,第一批,2023-06-30,17,,https://a.cn/1\n");
        String other = HEADINGS + "督察甲,益阳市,第1批,2023-06-30,18,,https://a.cn/1\n";

        Answer refused = bring(other.substring(HEADINGS.length()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("这一批次已经录入，内容不同");
        assertThat(versions()).isEqualTo(1);

        Answer corrected = as("liaisonb")
                .postForm(
                        PLACE + "/" + id() + "/correction",
                        form(Map.of("count", "18", "version", "1", "reason", "原报纸更正")));
        assertThat(corrected.status()).isEqualTo(302);
        assertThat(as("auditora").get(PLACE + "/" + id()).body())
                .contains("第 2 版", "liaisonb", "原报纸更正", "<del>17</del>", "<ins>18</ins>", "第 1 版", "首次录入");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void refusesTwoDifferentRowsForOneBatchOfAList() {
        Answer answer = bring("""
                督察甲,益阳市,第九批,2023-06-30,17,,https://a.cn/1
                督察甲,益阳市,第 9 批,2023-06-30,18,,https://a.cn/1
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("C3", "与第 2 行是同一批次");
        assertThat(kept()).isZero();
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() {
        Answer answer =
                as("liaisona").postForm(PLACE, form(Map.of("count", "-3", "source_url", "", "region_split", "各地都有")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("有 3 处需要改正", "“-3”小于 0", "不能为空", "“各地都有”不是“名称＋数字”的写法", "value=\"督察甲\"");
        assertThat(kept()).isZero();
    }

    @Test
    void entersByHandOnce() {
        Answer entered =
                as("liaisona").postForm(PLACE, form(Map.of("region_basis", "SHARED", "region_split", "南县8.5；沅江8.5")));
        assertThat(entered.status()).isEqualTo(302);
        assertThat(as("leadera").get(PLACE + "/" + id()).body())
                .contains("合办件各地均分（0.5件）", "liaisona", "https://a.cn/1");

        Answer again = as("liaisonb").postForm(PLACE, form(Map.of("batch_no", "第 1 批次", "count", "99")));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("已经录入过", PLACE + "/" + id());
        assertThat(kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 17, 1, 请写明更正理由", "。。, 18, 1, 请写明更正理由", "有误, 17, 1, 内容没有改动", "有误, 18, 7, 有人更正过", "有误, 坏, 1, 里读不出数字"
    })
    void correctsOnlyWhatStandsAndDiffers(String reason, String count, String version, String words) {
        as("liaisona").postForm(PLACE, form(Map.of()));

        Answer answer = as("liaisona")
                .postForm(
                        PLACE + "/" + id() + "/correction",
                        form(Map.of("reason", reason, "count", count, "version", version)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void keepsOneOfTwoEnteredAtOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> entry =
                    () -> as("liaisona").postForm(PLACE, form(Map.of())).status();
            List<Integer> answers = two.invokeAll(List.of(entry, entry)).stream()
                    .map(PublishedPagesTest::told)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(302, 422);
        } finally {
            two.shutdownNow();
        }
        assertThat(kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b,c\n1,2,3\n', 没有找到表头",
        "'inspection,count,source_url\n', 只有表头",
        "'inspection,count,督察轮次,source_url\n甲,1,乙,c.cn\n', 出现了两次",
        "'%PDF-1.7 x', PDF",
        "'', 文件是空的"
    })
    void refusesWhatIsNoSuchList(String content, String words) {
        Answer answer = as("liaisona").upload(PLACE + "/import", "a.csv", content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).containsAnyOf(words, "请选择");
    }

    @Test
    void seesACommaTooMany() {
        Answer answer = bring("督察甲,益阳市,第一批,,2023-06-30,17,,https://a.cn/1\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("H2", "在表头之外");
    }

    @Test
    void standsBesideTheSameBatchOfThisRoundAndInNoFigure() throws IOException {
        String before = figuresOf(as("leadera")
                .get("/api/statistics?programme=routine&asOf=2026-11-01T08:00")
                .body());

        as("liaisona").upload(PLACE + "/import", "batches.csv", real());

        String page = as("leadera")
                .get("/figures?programme=routine&past="
                        + URLEncoder.encode("第二轮中央督察(中央第六组,湖南2021)|湖南省", StandardCharsets.UTF_8))
                .body();
        assertThat(page).contains("与往轮同批次比较", "第 9 批", "第九批 2021-04-15", "第二十八批 2021-05-04", ">3114<", "只作对照，不相加减");
        assertThat(figuresOf(as("leadera")
                        .get("/api/statistics?programme=routine&asOf=2026-11-01T08:00")
                        .body()))
                .isEqualTo(before);
    }

    /** The figures and splits without the time at which they were asked for. */
    private static String figuresOf(String statistics) {
        return statistics.substring(statistics.indexOf("\"figures\"")).replaceAll("knownAt=[^\"]*", "");
    }

    @Test
    void showsNoHostileWordsAsMarkup() {
        as("liaisona")
                .postForm(
                        PLACE,
                        form(Map.of("repeat_note", "<script>alert(1)</script>", "source_url", "javascript:alert(1)")));

        for (String page : List.of(PLACE, PLACE + "/" + id(), "/figures?programme=routine")) {
            assertThat(as("leadera").get(page).body()).as(page).doesNotContain("<script>alert", "href=\"javascript");
        }
    }

    private Answer bring(String rows) {
        return as("liaisona").upload(PLACE + "/import", "list.csv", (HEADINGS + rows).getBytes(StandardCharsets.UTF_8));
    }

    private int kept() {
        return jdbc.sql("select count(*) from published_batch")
                .query(Integer.class)
                .single();
    }

    private int versions() {
        return jdbc.sql("select count(*) from published_version")
                .query(Integer.class)
                .single();
    }

    private long id() {
        return jdbc.sql("select max(id) from published_batch").query(Long.class).single();
    }

    private String figure(String words) {
        return jdbc.sql("select figure from published_cell where words = ?")
                .param(words)
                .query(BigDecimal.class)
                .single()
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String form(Map<String, String> changed) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "inspection",
                "督察甲",
                "area",
                "益阳市",
                "batch_no",
                "第一批",
                "date_handed",
                "2023-06-30",
                "count",
                "17",
                "source_url",
                "https://a.cn/1"));
        fields.putAll(changed);
        return fields.entrySet().stream()
                .map(field ->
                        nameOf(field.getKey()) + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String nameOf(String field) {
        return List.of("reason", "version").contains(field)
                ? field
                : URLEncoder.encode("words[" + field + "]", StandardCharsets.UTF_8);
    }

    private static byte[] real() throws IOException {
        try (InputStream file = PublishedPagesTest.class.getResourceAsStream("/published/batches.csv")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static Integer told(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
