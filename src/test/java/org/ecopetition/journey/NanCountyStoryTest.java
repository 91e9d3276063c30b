package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.community.process_test_coverage.core.engine.ExcludeFromProcessCoverage;
import org.ecopetition.WholeHouse;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.FigureCounts;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.organisation.programme.Programmes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/**
 * The story of the demonstration: an energy-storage station in Nan county, from the call to the published result, by five
 * people and a passer-by in a real browser.
 */
@WholeHouse
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:story;DB_CLOSE_DELAY=-1",
            "eco-petition.data-directory=target/story-data",
            // the demonstration is entered before the coverage of a test run is ready to listen
            "spring.autoconfigure.exclude="
                    + "org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration"
        })
@ExcludeFromProcessCoverage
@ActiveProfiles("demo")
class NanCountyStoryTest {

    private static final String PASSWORD = "Petition#2023";
    private static final String CALLER = "周晓梅";
    private static final String PHONE = "13907371234";
    private static final By CASE_NUMBER = By.cssSelector(".big-number");

    @LocalServerPort
    private int port;

    private Chromium browser;

    @Autowired
    private FigureCounts figures;

    @Autowired
    private Programmes programmes;

    private Tasklist tasklist;

    @BeforeAll
    static void browserIsThere() {
        Chromium.require();
    }

    @BeforeEach
    void sitDown() {
        browser = Chromium.at("http://localhost:" + port);
        tasklist = new Tasklist(browser);
    }

    @AfterEach
    void standUp() {
        browser.close();
    }

    @Test
    void leadsFromTheCallToThePublishedResult() {
        countsWhatTheSourceCounts();
        String number = registerCall();
        classify(number);
        handToNanCounty(number);
        sign(number);
        verifyNoise(number);
        verifyRadiation(number);
        reviewUnsubstantiated(number);
        rectify(number);
        measureAgain(number);
        review(number);
        publish(number);
        readInPublic(number);
        audit(number);
        accept(number);
        auditTheFinishedRun(number);
        staffMeetsNoBarrier(number);
    }

    /** 截至6月30日上午8时，接听来电24个（环保类20个），交办17件，其中重点件4件. */
    private void countsWhatTheSourceCounts() {
        Instant cutOff = programmes
                .startOf("demo")
                .orElseThrow()
                .plusDays(4)
                .atTime(8, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        Instant now = Instant.now();
        Map<Measure, BigDecimal> counted =
                figures.figures(new Cutoff("demo", cutOff, now.isBefore(cutOff) ? cutOff : now));
        assertThat(Stream.of(Measure.CALLS, Measure.ENVIRONMENTAL_CALLS, Measure.HANDED_OFF, Measure.KEY_ITEMS)
                        .map(measure ->
                                counted.getOrDefault(measure, BigDecimal.ZERO).intValue()))
                .containsExactly(24, 20, 17, 4);
    }

    private String registerCall() {
        browser.logIn("intakea", PASSWORD);
        browser.picture("start-page-of-the-intake-clerk");
        browser.open("/intake");
        browser.click(By.cssSelector("input[name=channel][value=PHONE]"));
        browser.click(By.cssSelector("#regionCode option[value='430921']"));
        browser.type(By.id("place"), "明山头镇振兴街储能电站");
        browser.type(By.id("caller.name"), CALLER);
        browser.type(By.id("caller.phone"), PHONE);
        browser.type(By.id("text"), "来电人" + CALLER + "（电话" + PHONE + "）反映：明山头镇振兴街一处储能电站，担心电池辐射影响健康，设备夜间运行噪音大，影响休息。");
        browser.click(By.id("place"));
        browser.until(page -> proposed().contains("储能电站"));
        assertThat(proposed()).doesNotContain(CALLER).doesNotContain(PHONE);
        browser.wholePage("a-call-is-entered");
        browser.click(By.name("confirmed"));
        browser.click(By.id("submit"));
        String number = browser.read(CASE_NUMBER);
        browser.picture("receipt-with-the-case-number");
        assertThat(number).matches("[A-Z0-9]+");
        return number;
    }

    private String proposed() {
        return browser.value(By.id("problemText"));
    }

    private void classify(String number) {
        browser.logIn("liaisona", PASSWORD);
        tasklist.open();
        browser.picture("tasks-of-the-coordination-group");
        speaksChinese();
        tasklist.choose(number, "研判分类");
        assertThat(tasklist.caseText()).contains("储能电站").doesNotContain(PHONE);
        browser.picture("the-case-beside-the-form");
        tasklist.claim();
        tasklist.openForm();
        tasklist.pick("classification", "环境问题");
        tasklist.type("allegation1Text", "储能电站夜间运行噪音扰民");
        tasklist.pick("allegation1Types", "噪声");
        tasklist.type("allegation2Text", "担心储能电站电池辐射");
        tasklist.pick("allegation2Types", "辐射");
        browser.picture("two-allegations");
        speaksChinese();
        tasklist.complete();
    }

    private void handToNanCounty(String number) {
        tasklist.open(at("liaisona").find("assignHandlers", number));
        tasklist.claim();
        tasklist.openForm();
        tasklist.select("handOff1Unit", "南县");
        tasklist.type("handOff1Instruction", "请现场核查噪声和电磁辐射，整改后公示检测结果。");
        browser.picture("handing-off-to-nan-county");
        tasklist.complete();
    }

    private void sign(String number) {
        browser.logIn("unit430921a", PASSWORD);
        at("unit430921a").find("signReceipt", number);
        browser.open("/");
        browser.picture("start-page-of-nan-county");
        tasklist.open();
        tasklist.choose(number + "-01", "签收交办件");
        assertThat(tasklist.caseText())
                .contains("储能电站", "办理期限")
                .doesNotContain(CALLER)
                .doesNotContain(PHONE);
        browser.picture("the-case-as-the-county-sees-it");
        tasklist.claim();
        tasklist.openForm();
        tasklist.pick("receiptDecision", "签收");
        browser.picture("signing");
        tasklist.complete();
    }

    private void verifyNoise(String number) {
        openAllegation(number, "噪音");
        tasklist.claim();
        tasklist.putBack();
        browser.picture("put-back");
        tasklist.claim();
        tasklist.openForm();
        tasklist.typeTime("visitDate", today());
        tasklist.type("visitors", "张某、李某");
        tasklist.type("narrative", "储能电站变流器和空调外机夜间运行，厂界噪声明显。");
        tasklist.type("measurementCount", "1");
        tasklist.select("measurement1Item", "工业企业厂界噪声（GB 12348）");
        tasklist.type("measurement1Point", "北侧厂界外1米");
        tasklist.select("measurement1Zone", "2类");
        tasklist.typeTime("measurement1At", today(), "00:00");
        tasklist.pick("measurement1Period", "昼间（06:00–22:00）");
        browser.until(page -> tasklist.says("监测时间与所选时段不符"));
        browser.picture("day-entered-and-measured-by-night");
        tasklist.pick("measurement1Period", "夜间（22:00–06:00）");
        browser.until(page -> !tasklist.says("监测时间与所选时段不符"));
        tasklist.type("measurement1Value", "56");
        browser.picture("noise-at-night");
        looksAtTheEvidenceMeanwhile();
        goesElsewhereAndComesBack();
        tasklist.pick("verdict", "属实");
        browser.picture("noise-substantiated");
        tasklist.complete();
    }

    private void looksAtTheEvidenceMeanwhile() {
        assertThat(tasklist.links()).isNotEmpty().allMatch(link -> link.endsWith(" _blank"));
        tasklist.followLink("上传或查看证据");
        browser.until(page -> browser.windows() == 2);
        browser.closeOtherWindows();
        assertThat(tasklist.typed("narrative")).contains("厂界噪声明显");
        assertThat(tasklist.typed("measurement1Value")).isEqualTo("56");
    }

    private void goesElsewhereAndComesBack() {
        String here = browser.address().replaceFirst("https?://[^/]+", "");
        browser.textOnceItSays("草稿已自动保存");
        tasklist.chooseAnotherList();
        browser.open(here);
        tasklist.openForm();
        browser.until(page -> tasklist.typed("narrative").contains("厂界噪声明显"));
        assertThat(browser.read(By.cssSelector(".house-draft"))).contains("尚未提交");
        assertThat(tasklist.typed("measurement1Value")).isEqualTo("56");
        browser.picture("back-at-the-form");
    }

    private void verifyRadiation(String number) {
        tasklist.open(at("unit430921a").find("verifyAllegation", number));
        tasklist.claim();
        tasklist.openForm();
        tasklist.typeTime("visitDate", today());
        tasklist.type("visitors", "张某、李某");
        tasklist.type("narrative", "委托检测，厂界工频电场和磁感应强度均低于公众曝露控制限值。");
        tasklist.type("measurementCount", "1");
        tasklist.select("measurement1Item", "工频电场强度（GB 8702）");
        tasklist.type("measurement1Point", "北侧厂界外5米");
        tasklist.tick("measurement1TimeUnknown");
        tasklist.tick("measurement1Passed");
        tasklist.pick("verdict", "不属实");
        String why = tasklist.completeInVain();
        browser.picture("refused-for-want-of-evidence");
        assertThat(why).contains("证据").doesNotContain("ENGINE-").doesNotContain("TaskListener");
        assertThat(tasklist.typed("narrative")).contains("委托检测");
        tasklist.type("measurementCount", "2");
        tasklist.select("measurement2Item", "工频磁感应强度（GB 8702）");
        tasklist.type("measurement2Point", "北侧厂界外5米");
        tasklist.tick("measurement2TimeUnknown");
        tasklist.tick("measurement2Passed");
        browser.picture("evidence-added");
        tasklist.complete();
    }

    private void reviewUnsubstantiated(String number) {
        browser.logIn("liaisona", PASSWORD);
        tasklist.open(at("liaisona").find("reviewUnsubstantiated", number));
        tasklist.claim();
        tasklist.openForm();
        tasklist.pick("reviewVerdict", "同意不属实");
        tasklist.type("reviewOpinion", "检测报告与现场情况一致。");
        browser.picture("second-review");
        tasklist.complete();
    }

    private void rectify(String number) {
        browser.logIn("unit430921a", PASSWORD);
        tasklist.open(at("unit430921a").find("rectify", number));
        tasklist.claim();
        tasklist.openForm();
        assertThat(tasklist.links()).hasSizeGreaterThan(2).allMatch(link -> link.endsWith(" _blank"));
        tasklist.pick("rectificationKind", "立行立改");
        tasklist.pick("rectificationState", "已完成");
        tasklist.type("measures", "加装隔声屏障，夜间降低风机转速。");
        tasklist.typeTime("completedOn", today());
        browser.picture("rectified");
        tasklist.complete();
    }

    private void measureAgain(String number) {
        tasklist.open(at("unit430921a").find("remeasure", number));
        tasklist.claim();
        tasklist.openForm();
        browser.until(page -> tasklist.typed("measurement1Allegation").equals("1"));
        assertThat(tasklist.chosen("measurement1Item")).contains("工业企业厂界噪声");
        assertThat(tasklist.chosen("measurement1Zone")).contains("2类");
        tasklist.type("measurement1Point", "北侧厂界外1米");
        tasklist.tick("measurement1TimeUnknown");
        tasklist.type("measurement1Value", "46");
        browser.picture("measured-again");
        tasklist.complete();
    }

    private void review(String number) {
        browser.logIn("liaisona", PASSWORD);
        tasklist.open(at("liaisona").find("reviewResult", number));
        tasklist.claim();
        browser.picture("the-whole-case-for-review");
        tasklist.openForm();
        tasklist.pick("reviewOutcome", "已办结");
        tasklist.complete();
        tasklist.open(at("liaisonb").find("reviewDisclosure", number));
        assertThat(tasklist.isClaimRefused()).isTrue();
        browser.picture("not-by-the-reviewer");
    }

    private void publish(String number) {
        browser.logIn("liaisonb", PASSWORD);
        tasklist.open(at("liaisonb").find("reviewDisclosure", number));
        tasklist.claim();
        tasklist.openForm();
        assertThat(tasklist.links()).hasSizeGreaterThan(2).allMatch(link -> link.endsWith(" _blank"));
        assertThat(tasklist.typed("publicProblem")).contains("储能电站").doesNotContain(CALLER);
        tasklist.pick("disclosureDecision", "同意公开");
        browser.picture("approving-the-disclosure");
        tasklist.complete();
    }

    private void readInPublic(String number) {
        browser.logOut();
        browser.until(page -> {
            browser.open("/public/disclosures");
            return browser.shows(By.linkText(number));
        });
        browser.picture("published-results");
        browser.click(By.linkText(number));
        browser.see(By.cssSelector("svg.chart"));
        browser.wholePage("published-result");
        assertThat(browser.text()).contains("56", "46", "50", "整改前", "整改后", "达标，未给数值", "超标 6 dB", "2类", "夜间");
        assertThat(browser.source()).doesNotContain(CALLER).doesNotContain(PHONE);
    }

    private void audit(String number) {
        browser.logIn("auditora", PASSWORD);
        browser.open("/audit");
        browser.type(By.id("number"), number);
        browser.click(By.cssSelector("form.filters button[type=submit]"));
        browser.picture("audit-finds-the-case");
        browser.click(By.linkText(number));
        browser.see(By.cssSelector(".diagram .djs-element.passed"));
        browser.wholePage("audit-of-the-case");
        assertThat(browser.text()).contains("签收", "56").doesNotContain("与原判定一致");
        browser.see(By.cssSelector(".diagram .djs-element.waiting[data-element-id=publicity]"));
        browser.click(By.linkText("重新判定"));
        assertThat(browser.textOnceItSays("与原判定一致")).doesNotContain("与原判定不一致");
        assertThat(browser.source()).doesNotContain(CALLER).doesNotContain(PHONE);
    }

    private void accept(String number) {
        at("admin").fire("publicityEnded", number + "-01");
        at("liaisona").find("acceptRectification", number);
        browser.logIn("liaisona", PASSWORD);
        tasklist.search(number.substring(2).toLowerCase(Locale.ROOT), number);
        tasklist.search(number.replaceAll(".*\\D", ""), number);
        browser.picture("found-by-a-part-of-its-number");
        tasklist.open(at("liaisona").find("acceptRectification", number));
        tasklist.claim();
        tasklist.openForm();
        assertThat(tasklist.links()).isNotEmpty().allMatch(link -> link.endsWith(" _blank"));
        tasklist.pick("acceptanceResult", "通过");
        tasklist.typeTime("acceptanceDate", today());
        tasklist.tick("pollutionRemoved");
        tasklist.tick("ecologyRestored");
        tasklist.tick("publicSatisfied");
        tasklist.type("acceptanceOpinion", "隔声屏障已建成，夜间复测达标。");
        tasklist.complete();
    }

    private void auditTheFinishedRun(String number) {
        browser.logIn("auditora", PASSWORD);
        browser.open("/audit/" + number);
        for (String passed : List.of("publicity", "awaitsPublicityEnd", "publicityEnded", "handOffWrittenOff")) {
            browser.see(By.cssSelector(".diagram .djs-element.passed[data-element-id=" + passed + "]"));
        }
        assertThat(browser.shows(By.cssSelector(".diagram .djs-element.passed[data-element-id=awaitsObjection]")))
                .isFalse();
        browser.see(By.cssSelector(".diagram .djs-connection.passed[data-element-id=awaitsPublicityEnd]"));
        browser.see(By.cssSelector(".diagram .passage a[href='#run-" + number + "-01']"));
        assertThat(browser.text())
                .contains("领取任务", "规则判定", "按《办理时限》第", "来自 127.0.0.1")
                .doesNotContain("流程图未能显示", "此件较早");
        browser.wholePage("audit-of-the-finished-case");
    }

    /** The pages of each role for the case, checked by axe-core. */
    private void staffMeetsNoBarrier(String number) {
        String theCase = "/cases/" + number;
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put(
                "auditora",
                List.of("/audit", "/audit/" + number + "?rejudge=true&verify=true", theCase + "/enforcement"));
        pages.put(
                "liaisona",
                List.of(
                        "/",
                        theCase,
                        theCase + "/enforcement",
                        theCase + "/orders/1",
                        "/disclosures/" + number + "-01",
                        "/intake/" + number,
                        "/intake",
                        "/intake/import",
                        "/supervision",
                        "/batches",
                        "/visits",
                        "/look-back"));
        pages.put(
                "unit430921a",
                List.of(
                        "/",
                        theCase,
                        theCase + "/evidence?handOff=1&allegation=1",
                        theCase + "/enforcement",
                        "/supervision"));
        pages.put("leadera", List.of("/", theCase, "/supervision", "/visits"));
        List<String> barriers = new ArrayList<>();
        pages.forEach((person, addresses) -> {
            browser.logIn(person, PASSWORD);
            for (String address : addresses) {
                browser.open(address);
                browser.picture("staff-" + person + address.replaceAll("\\W+", "-"));
                browser.barriers().forEach(barrier -> barriers.add(person + " " + address + ": " + barrier));
            }
        });
        assertThat(barriers).isEmpty();
    }

    private void openAllegation(String number, String about) {
        Desk county = at("unit430921a");
        county.find("verifyAllegation", number);
        for (String task : county.open("verifyAllegation", number)) {
            tasklist.open(task);
            if (tasklist.allegation().contains(about)) {
                return;
            }
        }
        throw new AssertionError("no task about " + about);
    }

    private Desk at(String person) {
        return new Desk("http://localhost:" + port, person, PASSWORD);
    }

    private void speaksChinese() {
        assertThat(browser.text())
                .doesNotContain("PLUGIN_")
                .doesNotContainPattern("\\b[A-Z]{3,}_[A-Z_]{3,}\\b")
                .doesNotContain("Camunda 7 Community Edition")
                .doesNotContain("End of Life");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).format(DateTimeFormatter.ofPattern("yyyy/M/d"));
    }
}
