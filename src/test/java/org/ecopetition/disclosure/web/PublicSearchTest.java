package org.ecopetition.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.PublishedCases;
import org.ecopetition.disclosure.PublishedCases.Case;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A passer-by looks for published results, on the page, as a file and in figures. */
class PublicSearchTest extends HouseTest {

    private static final String BATCH = "batch=7301";
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"[^>]*><a [^>]*>(S[1-5])</a>");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void publishFive() {
        PublishedCases cases = new PublishedCases(house);
        cases.publish(new Case("S1", 7301));
        cases.publish(new Case("S2", 7301).in("桃江县").about(PollutionType.AIR, PollutionType.NOISE));
        cases.publish(new Case("S3", 7301).found(Verdict.UNSUBSTANTIATED).about(PollutionType.RADIATION));
        cases.publish(new Case("S4", 7301)
                .closed(ClosingState.STAGED)
                .about(PollutionType.WATER)
                .saying("PM10超标100%，污水_直排", "沟渠发黑"));
        cases.publish(new Case("S5", 7301).in("安化县").about(PollutionType.SOIL).saying("矿渣堆放", "锑渗出\\渗漏"));
        cases.publishedOn("S5", LocalDate.of(2023, 7, 1));
        cases.publishedOn("S2", LocalDate.of(2023, 7, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "'', S1 S2 S3 S4 S5",
        "region=桃江县, S2",
        "type=NOISE, S1 S2",
        "type=RADIATION, S3",
        "verdict=UNSUBSTANTIATED, S3",
        "closing=STAGED, S4",
        "programme=provincial-2-2023, S1 S2 S3 S4 S5",
        "programme=routine, ''",
        "text=储能, S1 S2 S3",
        "text=储能 电站　夜间, S1 S2 S3",
        "text=储能 矿渣, ''",
        "text=矿渣 锑, S5",
        "text=pm10, S4",
        "text=s5, S5",
        "text=100%, S4",
        "text=0%超, ''",
        "text=水_直, S4",
        "text=污_直, ''",
        "text=锑渗出\\渗, S5",
        "type=NOISE&region=南县&verdict=SUBSTANTIATED&closing=CLOSED&text=噪声, S1",
        "type=NOISE&region=桃江县&text=噪声, S2",
        "from=2023-07-01&to=2023-07-01, S5",
        "from=2023-07-02&to=2023-07-31, S2",
        "to=2023-07-03, S2 S5",
        "from=2023-07-04, S1 S3 S4",
        "from=２０２３-07-04&to=, S1 S3 S4",
        "open=true, S1 S3 S4",
        "open=true&region=桃江县, ''",
        "open=true&text=储能, S1 S3",
        "sort=batch, S1 S2 S3 S4 S5"
    })
    void findsWhatFitsEveryConditionOnThePageAndInTheFiles(String conditions, String numbers) {
        List<String> expected = numbers.isEmpty() ? List.of() : List.of(numbers.split(" "));

        assertThat(numbersOn("/public/disclosures?" + BATCH + "&" + encoded(conditions)))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(stranger()
                        .get("/public/disclosures.json?" + BATCH + "&" + encoded(conditions))
                        .list("$.rows[*].rawNumber"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(stranger()
                        .get("/public/disclosures.csv?" + BATCH + "&" + encoded(conditions))
                        .body()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, 2)))
                .containsExactlyElementsOf(expected);
        assertThat(stranger()
                        .get("/public/figures?" + BATCH + "&" + encoded(conditions))
                        .body())
                .contains("共 " + expected.size() + " 条");
    }

    @Test
    void countsARenamedRegionOnceAndFindsItByEitherName() {
        database.sql("insert into unit_name (unit, held_until, name) values ('unit430922', '2023-01-01', '桃花县')")
                .update();
        new PublishedCases(house).publish(new Case("S6", 7301).in("桃花县"));
        try {
            String figures = stranger().get("/public/figures?" + BATCH).body();

            assertThat(figures).contains("桃江县").doesNotContain("桃花县");
            for (String name : List.of("桃江县", "桃花县")) {
                assertThat(stranger()
                                .get("/public/disclosures.json?" + BATCH + "&" + encoded("region=" + name))
                                .list("$.rows[*].rawNumber"))
                        .containsExactlyInAnyOrder("S2", "S6");
                assertThat(stranger()
                                .get("/public/figures?" + BATCH + "&" + encoded("region=" + name))
                                .body())
                        .contains("共 2 条");
            }
        } finally {
            database.sql("delete from unit_name where name = '桃花县'").update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "type=MAGIC, type, 没有“MAGIC”这个选项",
        "type=AIR&type=NOISE, type, '没有“AIR,NOISE”这个选项'",
        "verdict=属实, verdict, 没有“属实”这个选项",
        "closing=closed, closing, 没有“closed”这个选项",
        "region=长沙, region, 没有“长沙”这个选项",
        "programme=2-2, programme, 没有“2-2”这个选项",
        "batch=abc, batch, 批次应为 1 至 99999 的整数",
        "batch=0, batch, 批次应为 1 至 99999 的整数",
        "batch=99999999999, batch, 批次应为 1 至 99999 的整数",
        "from=2023-02-30, from, '“2023-02-30”不是日期'",
        "to=昨天, to, '“昨天”不是日期'",
        "from=+999999999-12-31, from, 不是日期",
        "from=0001-01-01, from, 不是日期",
        "from=2023-07-02&to=2023-07-01, to, 结束日期早于开始日期 2023-07-02",
        "open=yes, open, 没有“yes”这个选项",
        "text=一 二 三 四 五 六 七 八 九, text, 关键词最多 8 个",
        "text=a\u0001b, text, 含有不能查询的字符"
    })
    void saysAtItsPlaceWhatCannotBeSearchedFor(String condition, String field, String sentence) {
        Answer page = stranger().get("/public/disclosures?" + encoded(condition));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("id=\"" + field + "-fault\"", sentence, "查询条件有误")
                .doesNotContain("<table");
        for (String ending : List.of("json", "csv", "xlsx", "docx")) {
            Answer file = stranger().get("/public/disclosures." + ending + "?" + encoded(condition));
            assertThat(file.status()).as(ending).isEqualTo(400);
            assertThat(file.contentType()).isEqualTo("application/problem+json");
            assertThat(file.read("$.detail")).contains(sentence);
        }
        assertThat(stranger().get("/public/figures?" + encoded(condition)).status())
                .isEqualTo(400);
    }

    @Test
    void bringsWhatWasPublishedLastOrFirstToTheTop() {
        String early = BATCH + "&to=2023-12-31&sort=";

        assertThat(numbersOn("/public/disclosures?" + early + "newest")).containsExactly("S2", "S5");
        assertThat(numbersOn("/public/disclosures?" + early + "oldest")).containsExactly("S5", "S2");
        assertThat(stranger()
                        .get("/public/disclosures.json?" + early + "newest")
                        .list("$.rows[*].rawNumber"))
                .containsExactlyElementsOf(List.of("S2", "S5"));
        assertThat(stranger().get("/public/disclosures.csv?" + early + "newest").body())
                .containsSubsequence("S2", "S5");
        Answer unknown = stranger().get("/public/disclosures?sort=random");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("id=\"sort-fault\"", "没有“random”这个选项");
        assertThat(stranger().get("/public/disclosures.csv?sort=random").status())
                .isEqualTo(400);
    }

    @Test
    void offersTheRoundsOfWhichAnythingIsPublishedByDistinctNames() {
        database.sql("update programme set name = '第二轮省生态环境保护例行督察(2023年,益阳)' where code = 'routine'")
                .update();
        try {
            String page =
                    stranger().get("/public/disclosures?programme=routine").body();

            assertThat(page)
                    .contains(
                            ">第二轮省生态环境保护例行督察(2023年,益阳) 2023-06-25–2023-07-24</option>", "(2023年,益阳) routine</option>");
        } finally {
            database.sql("update programme set name = '日常信访' where code = 'routine'")
                    .update();
        }
    }

    @Test
    void namesTheColumnSetsInWords() {
        assertThat(stranger().get("/public/disclosures").body())
                .contains("省级督察：含是否办结")
                .doesNotContain("表样 E");
    }

    @Test
    void keepsTheOtherConditionsBesideAFaultyOne() {
        String page = stranger()
                .get("/public/disclosures?batch=x&verdict=UNSUBSTANTIATED&text=" + encoded("储能"))
                .body();

        assertThat(page).contains("value=\"x\"", "value=\"储能\"");
        assertThat(page).containsPattern("value=\"UNSUBSTANTIATED\" selected");
    }

    @Test
    void takesNoOverlongText() {
        Answer page = stranger().get("/public/disclosures?text=" + encoded("长".repeat(101)));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("关键词最多 100 字");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x>",
                "' or 1=1 --",
                "${7*7}",
                "__${T(java.lang.Runtime)}__"
            })
    void showsHostileTextAsText(String hostile) {
        Answer page = stranger()
                .get("/public/disclosures?text=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8) + "&type="
                        + URLEncoder.encode(hostile, StandardCharsets.UTF_8));

        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x>", "class java.lang.Runtime");
        assertThat(page.body().replaceAll("-[0-9a-f]{32}\\.", ".")).doesNotContain("49");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "0", "-3", "x", "99999999999"})
    void leadsBackFromAPageThatIsNone(String page) {
        assertThat(numbersOn("/public/disclosures?" + BATCH + "&page=" + page)).hasSize(5);
    }

    @Test
    void leadsOutOfAnEmptyResult() {
        String page =
                stranger().get("/public/disclosures?" + BATCH + "&type=ECOLOGY").body();

        assertThat(page).contains("没有符合条件的公开内容", "共 0 条", "href=\"/public/disclosures\"");
    }

    @Test
    void showsTheSameNumbersInFiguresAndTable() {
        String page = stranger().get("/public/figures?" + BATCH).body();

        assertThat(page).contains("<svg", "<title", "<desc", "未办结");
        assertThat(lineOf(page, "南县")).containsExactly("2", "1", "0", "3");
        assertThat(lineOf(page, "桃江县")).containsExactly("1", "0", "0", "1");
        assertThat(lineOf(page, "噪声")).containsExactly("2", "0", "0", "2");
        assertThat(lineOf(page, "水")).containsExactly("0", "1", "0", "1");
        assertThat(lineOf(page, "不属实")).containsExactly("1", "0", "0", "1");
        assertThat(lineOf(page, "第7301批")).containsExactly("4", "1", "0", "5");
    }

    @Test
    void shadesTheSchematicByTheSameNumbersAndLeadsToThem() {
        String page = stranger().get("/public/figures?" + BATCH).body();

        assertThat(page).containsPattern("(?s)column3 row1 shade4.{0,200}南县</span> <strong>3</strong>");
        assertThat(page).containsPattern("(?s)column2 row3 shade2.{0,200}桃江县</span> <strong>1</strong>");
        assertThat(page).containsPattern("(?s)column3 row3 shade0.{0,200}资阳区</span> <strong>0</strong>");
        Matcher tile = Pattern.compile("href=\"(/public/disclosures[^\"]*)\"><span class=\"name\"[^>]*>桃江县")
                .matcher(page);
        assertThat(tile.find()).isTrue();
        assertThat(numbersOn(tile.group(1).replace("&amp;", "&"))).containsExactly("S2");
    }

    @Test
    void speaksEnglishAroundTheChineseTexts() {
        String page = stranger()
                .get("/public/disclosures?" + BATCH + "&region=" + encoded("桃江县") + "&lang=en")
                .body();

        assertThat(page).contains("<html lang=\"en\"", "air, ", "Findings", "lang=\"zh-CN\">储能电站夜间噪声扰民");
    }

    @Test
    void namesRegionsInPinyinToEnglishReaders() {
        String list =
                stranger().get("/public/disclosures?" + BATCH + "&lang=en").body();

        assertThat(list).contains("Taojiang County 桃江县</option>", ">Taojiang County 桃江县</div>");
        assertThat(stranger().get("/public/figures?" + BATCH + "&lang=en").body())
                .contains("Nan County (Nanxian)</span> <strong>3</strong>", ">Taojiang County</th>");
        assertThat(stranger().get("/public/disclosures/S2?lang=en").body())
                .contains(">Taojiang County</span>", "<title>S2 Taojiang County 桃江县, ");
        assertThat(stranger().get("/public/disclosures?" + BATCH).body()).doesNotContain("Taojiang");
    }

    @Test
    void namesItselfWhereALinkIsShared() {
        assertThat(stranger().get("/public/disclosures/S2").body()).contains("<title>S2 桃江县大气、噪声污染问题办理情况 · ");
        assertThat(stranger().get("/public/disclosures/S2?lang=en").body()).contains("<title>S2 Taojiang County 桃江县, ");
    }

    private static List<String> lineOf(String page, String name) {
        return Pattern.compile("<th scope=\"row\"[^>]*>" + name + "</th>(.*?)</tr>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .flatMap(line ->
                        Pattern.compile(">(\\d+)<").matcher(line.group(1)).results())
                .map(cell -> cell.group(1))
                .toList();
    }

    private List<String> numbersOn(String address) {
        Answer page = stranger().get(address);
        assertThat(page.status()).as(address).isEqualTo(200);
        return ROW.matcher(page.body()).results().map(row -> row.group(1)).toList();
    }

    /** Conditions as a browser sends them. */
    private static String encoded(String conditions) {
        return Arrays.stream(conditions.split("&", -1))
                .map(condition -> {
                    int value = condition.indexOf('=') + 1;
                    return condition.substring(0, value)
                            + URLEncoder.encode(condition.substring(value), StandardCharsets.UTF_8);
                })
                .collect(Collectors.joining("&"));
    }
}
