package org.ecopetition.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.audit.CaseTimeline;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.Forms;
import org.ecopetition.process.HouseTest;
import org.ecopetition.supervision.visit.VisitEntry;
import org.ecopetition.supervision.visit.VisitLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits taken down, put right and followed up at the door. */
class VisitsPageTest extends HouseTest {

    @Autowired
    private PetitionRegister register;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private VisitLog log;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final String place = "湖南浩森胶业有限公司 " + Forms.newWord();

    private final Map<String, String> form = new TreeMap<>(Map.of(
            "formKey", UUID.randomUUID().toString(),
            "visitor", "LEADER",
            "onDay", today.minusDays(2).toString(),
            "place", place,
            "people", "常务副市长带领市直相关部门负责同志",
            "instruction", "科学制定污染防治措施",
            "followUp", "布袋除尘设施恢复运行"));

    @ParameterizedTest
    @ValueSource(strings = {"liaisona", "leadera"})
    void takesAVisitDown(String person) {
        Answer answer = as(person).postForm("/visits", sent());

        assertThat(answer.location()).endsWith("/visits?entered=true");
        assertThat(as("auditora").get("/visits?text=" + encoded(place)).body())
                .contains("共 1 次走访", "领导", "常务副市长", "科学制定污染防治措施", "待落实");
    }

    @Test
    void takesAVisitDownOnceForAFormThatArrivesTwice() {
        as("liaisona").postForm("/visits", sent());
        Answer again = as("liaisona").postForm("/visits", sent());

        assertThat(again.location()).endsWith("/visits?entered=true");
        assertThat(list("")).contains("共 1 次走访");
    }

    @Test
    void keepsWhatWasSaidOfAVisitThatIsAboutNoPetition() {
        as("liaisona").postForm("/visits", sent());

        assertThat(log.told(today.minusDays(2), today, Instant.now()))
                .filteredOn(visit -> visit.place().equals(place))
                .singleElement()
                .extracting(VisitEntry::people, VisitEntry::caseNumber)
                .containsExactly("常务副市长带领市直相关部门负责同志", "");
        assertThat(log.told(today.minusDays(2), today, Instant.now().minusSeconds(600)))
                .as("nobody had told it yet")
                .noneMatch(visit -> visit.place().equals(place));
    }

    @ParameterizedTest
    @CsvSource({
        "onDay, 2999-01-01, 走访日期不能晚于今天",
        "onDay, '', 请填写走访日期",
        "onDay, 30.6.2023, 日期无法识别",
        "onDay, 1023-06-30, 走访日期过早",
        "visitor, MAYOR, 请选择走访人",
        "place, ' ', 请填写地点",
        "people, '', 请填写人员",
        "instruction, '', 请填写指示或情况",
        "caseNumber, D2YY209901010001, 没有这个受理编号",
        "caseNumber, '没有/这个%号', 没有这个受理编号",
        "people, 信访人王某13812345678, 手机号码",
        "followUpDue, 2016-01-01, 落实期限不能早于走访日期"
    })
    void refusesWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String said) {
        form.put(field, typed);

        Answer answer = as("liaisona").postForm("/visits", sent());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(said, "有 1 处需要修改，已填内容都保留着", "href=\"#" + field + "-fault\"", "id=\"" + field + "-fault\"")
                .doesNotContain("??");
        assertThat(field.equals("instruction") || answer.body().contains("科学制定污染防治措施"))
                .isTrue();
        assertThat(list("")).contains("没有符合条件的走访记录");
    }

    @ParameterizedTest
    @CsvSource({"place, 200", "people, 500", "instruction, 1000", "firms, 1000", "sampling, 500", "followUp, 500"})
    void refusesWhatIsTooLong(String field, int longest) {
        form.put(field, "长".repeat(longest + 1));

        assertThat(as("liaisona").postForm("/visits", sent()).body()).contains("最多 " + longest + " 字");
    }

    @Test
    void turnsAwayAFormKeyThatIsNone() {
        form.put("formKey", "x");

        assertThat(as("liaisona").postForm("/visits", sent()).status()).isEqualTo(400);
    }

    @Test
    void putsAVisitRightAndKeepsWhatItSaidBefore() {
        form.put("firms", "益阳市顺新建材有限公司\n益丰食品有限公司");
        form.put("sampling", "监测站配合采样检测");
        String id = entered();
        assertThat(as("auditora").get("/visits/" + id).body()).contains("益丰食品有限公司", "监测站配合采样检测");
        form.put("firms", "");
        form.put("version", "0");
        form.put("instruction", "严格落实责任，加强空气质量数据分析");
        form.put("reason", "按简报原文改");

        Answer answer = as("leadera").postForm("/visits/" + id + "/correction", sent());

        assertThat(answer.location()).endsWith("/visits/" + id + "?done=corrected");
        assertThat(as("auditora").get("/visits/" + id).body())
                .contains("严格落实责任", "更正前的内容", "科学制定污染防治措施", "益丰食品有限公司", "leadera", "按简报原文改")
                .doesNotContain("/correction");
    }

    @Test
    void refusesACorrectionOfWhatSomebodyElseHasChangedMeanwhile() {
        String id = entered();
        form.put("version", "0");
        form.put("reason", "按简报原文改");
        as("leadera").postForm("/visits/" + id + "/correction", sent());
        form.put("place", "另一处");

        Answer late = as("liaisona").postForm("/visits/" + id + "/correction", sent());

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("刚刚被他人修改", "另一处");
    }

    @Test
    void asksForTheReasonOfACorrection() {
        String id = entered();
        form.put("version", "0");

        assertThat(as("leadera")
                        .postForm("/visits/" + id + "/correction", sent())
                        .body())
                .contains("请填写更正理由");
    }

    @Test
    void notesWhatWasDoneInTheEnd() {
        String id = entered();

        Answer ahead = as("liaisona")
                .postForm(
                        "/visits/" + id + "/follow-up",
                        "doneNote=" + encoded("设施已恢复运行") + "&doneOn=" + today.plusDays(1));
        Answer done = as("liaisona")
                .postForm("/visits/" + id + "/follow-up", "doneNote=" + encoded("设施已恢复运行") + "&doneOn=" + today);
        Answer twice = as("liaisona")
                .postForm("/visits/" + id + "/follow-up", "doneNote=" + encoded("再记一次") + "&doneOn=" + today);

        assertThat(ahead.body()).contains("落实日期须在走访之后");
        assertThat(done.location()).endsWith("?done=followed-up");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(as("auditora").get("/visits/" + id).body())
                .contains("已落实", "设施已恢复运行")
                .doesNotContain("再记一次");
        assertThat(list("&state=done")).contains("共 1 次走访");
        assertThat(list("&state=open")).contains("没有符合条件");
    }

    @Test
    void showsAVisitToAPetitionInItsTimelineWithoutThePeople() {
        String number = register.register(
                        new Registration(
                                Channel.PHONE,
                                Instant.now(),
                                "胶业公司粉尘大",
                                "龙岭工业园",
                                "430903",
                                null,
                                null,
                                new Caller("王小明", null, null)),
                        "intakea")
                .value();
        form.put("caseNumber", number);

        String id = entered();

        assertThat(timeline.of(new CaseNumber(number)))
                .filteredOn(event -> event.kind().equals("VisitRecorded"))
                .extracting(RecordedEvent::data)
                .singleElement()
                .asString()
                .contains("科学制定污染防治措施", today.minusDays(2).toString())
                .doesNotContain("常务副市长");
        assertThat(as("liaisona").get("/cases/" + number).body()).contains("走访", "科学制定污染防治措施");
        assertThat(as("auditora").get("/audit/" + number).body()).contains("走访人", "走访地点", "领导");
        assertThat(as("liaisona").get("/visits/" + id).body()).contains("/cases/" + number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?from=x&to=y", "?visitor=MAYOR", "?state=maybe", "?page=0", "?page=99999999", "?text=%00%25"})
    void answersWhateverTheAddressAsks(String query) {
        assertThat(as("auditora").get("/visits" + query).status()).isEqualTo(200);
    }

    @Test
    void knowsNoVisitThatIsNotInTheBook() {
        assertThat(as("liaisona").get("/visits/999999").status()).isEqualTo(404);
        assertThat(as("liaisona").get("/visits/x").status()).isEqualTo(400);
        assertThat(as("liaisona").postForm("/visits/999999/follow-up", "").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"auditora, 403", "unit430921a, 403", "intakea, 403"})
    void letsNobodyElseTakeVisitsDown(String person, int status) {
        String id = entered();

        assertThat(as(person).postForm("/visits", sent()).status()).isEqualTo(status);
        assertThat(as(person)
                        .postForm("/visits/" + id + "/follow-up", "doneNote=x&doneOn=" + today)
                        .status())
                .isEqualTo(status);
        assertThat(as(person).get("/visits/" + id + "/correction").status()).isEqualTo(status);
    }

    private String entered() {
        as("liaisona").postForm("/visits", sent());
        Matcher link = Pattern.compile("/visits/(\\d+)").matcher(list(""));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String list(String more) {
        return as("auditora").get("/visits?text=" + encoded(place) + more).body();
    }

    private String sent() {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
