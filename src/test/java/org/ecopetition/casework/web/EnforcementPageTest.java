package org.ecopetition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.casework.web.SignedInVisit.textOf;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.signed;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.Color;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.RealFiles;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.rectification.EnforcementAction;
import org.ecopetition.rectification.EnforcementDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The enforcement register as officers, overseers and programs use it. */
class EnforcementPageTest extends ProcessTest {

    private static final String PAPER = "决定书.jpg";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private EnforcementDesk desk;

    @Autowired
    private EvidenceBook book;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identities;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void takesAnActionWithItsPaperAndShowsItToAllWhoSeeTheCase() throws Exception {
        String key = inWork();

        MockHttpServletResponse answer = as("unit430921a", withPaper(penalty(key, "5.5"), someJpeg()));

        assertThat(answer.getRedirectedUrl()).contains("done=recorded");
        EnforcementAction action = desk.of(new HandOffKey(key)).get(0);
        assertThat(book.find(Objects.requireNonNull(action.evidence()))
                        .orElseThrow()
                        .phase())
                .isEqualTo(EvidencePhase.ENFORCEMENT);
        for (String person : List.of("unit430921b", "liaisona", "leadera", "auditora")) {
            assertThat(textOf(as(person, get(addressOf(key)))))
                    .as(person)
                    .contains(
                            "2023-06-29", "立案处罚1件、罚款5.5万元", "文号 南环罚〔2023〕1号", "当事人 某储能有限公司", PAPER, action.evidence());
        }
        assertThat(textOf(as("unit430921b", get(addressOf(key))))).contains("登记一条查处", "撤销登记");
        for (String reader : List.of("liaisona", "leadera", "auditora")) {
            assertThat(textOf(as(reader, get(addressOf(key))))).as(reader).doesNotContain("登记一条查处", "撤销登记");
        }
        for (String stranger : List.of("unit430902a", "intakea")) {
            assertThat(as(stranger, get(addressOf(key))).getStatus()).isEqualTo(404);
            assertThat(as(stranger, penalty(key, "1")).getStatus()).isEqualTo(404);
        }
        assertThat(as("liaisona", penalty(key, "1")).getStatus()).isEqualTo(403);
        assertThat(textOf(as("liaisona", get("/cases/" + numberOf(key)))))
                .contains("2023-06-29 立案处罚1件、罚款5.5万元", addressOf(key), "登记查处");
        assertThat(textOf(as("auditora", get("/audit/" + numberOf(key)))))
                .contains("登记查处", "立案处罚（件）", "金额（万元）", "5.5", "当事人", "某储能有限公司");
    }

    @Test
    void takesAPieceThatIsFiledAlready() throws Exception {
        String key = inWork();
        as("unit430921a", withPaper(penalty(key, "5"), someJpeg()));
        String piece =
                Objects.requireNonNull(desk.of(new HandOffKey(key)).get(0).evidence());

        assertThat(textOf(as("unit430921a", get(addressOf(key))))).contains("value=\"" + piece + "\"");
        assertThat(as("unit430921a", form(key, "SUSPENSION").param("evidence", piece))
                        .getRedirectedUrl())
                .contains("done=recorded");
        assertThat(desk.of(new HandOffKey(key))).hasSize(2);
        assertThat(book.of(new HandOffKey(key))).hasSize(1);
    }

    @Test
    void namesEachBadInputAtItsFieldAndKeepsNothing() throws Exception {
        String key = inWork();

        MockHttpServletResponse answer = as(
                "unit430921a",
                multipart(addressOf(key))
                        .file(new MockMultipartFile("file", PAPER, "image/jpeg", someJpeg()))
                        .param("kind", "ORDERED_CORRECTION")
                        .param("takenOn", "2099-01-01")
                        .param("count", "两家")
                        .param("fineWan", "1e999999999")
                        .param("note", "<b>说明</b>"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(textOf(answer))
                .contains("不能晚于今天", "数量无法识别", "金额无法识别", "&lt;b&gt;说明&lt;/b&gt;", "value=\"2099-01-01\"");
        MockHttpServletResponse empty = as("unit430921a", multipart(addressOf(key)));
        assertThat(textOf(empty)).contains("请选择查处种类", "请填写查处日期", "请填写数量", "请上传凭据");
        MockHttpServletResponse accountable = as("unit430921a", form(key, "ACCOUNTABILITY"));
        assertThat(textOf(accountable)).contains("请选择问责方式");
        assertThat(textOf(as("unit430921a", withPaper(penalty(key, "1"), RealFiles.text("<html>".repeat(9))))))
                .contains("不接收这种文件");
        assertThat(textOf(as("unit430921a", penalty(key, "1").param("evidence", "../../etc"))))
                .contains("不属于本交办件");
        assertThat(desk.all(new HandOffKey(key))).isEmpty();
        assertThat(book.of(new HandOffKey(key))).isEmpty();
    }

    @Test
    void countsADoubleClickOnce() throws Exception {
        String key = inWork();
        byte[] jpeg = someJpeg();
        String formKey = formKeyIn(textOf(as("unit430921a", get(addressOf(key)))));

        as("unit430921a", withPaper(penalty(key, "5").param("formKey", formKey), jpeg));
        MockHttpServletResponse again =
                as("unit430921a", withPaper(penalty(key, "5").param("formKey", formKey), jpeg));
        MockHttpServletResponse other =
                as("unit430921a", withPaper(penalty(key, "6").param("formKey", formKey), jpeg));

        assertThat(again.getRedirectedUrl()).contains("done=known");
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(formKeyIn(textOf(other))).isNotEqualTo(formKey);
        assertThat(desk.counts(new HandOffKey(key)).finesWan()).isEqualByComparingTo("5");
        assertThat(book.of(new HandOffKey(key))).hasSize(1);
    }

    @Test
    void strikesOutWithAReason() throws Exception {
        String key = inWork();
        as("unit430921a", withPaper(penalty(key, "5"), someJpeg()));
        String id = desk.of(new HandOffKey(key)).get(0).id();
        String strikeOut = addressOf(key) + "/" + id + "/strike-out";

        assertThat(textOf(as("unit430921b", post(strikeOut).param("reason", " "))))
                .contains("请写明撤销的理由");
        assertThat(as("leadera", post(strikeOut).param("reason", "不对")).getStatus())
                .isEqualTo(403);
        assertThat(as("unit430902a", post(strikeOut).param("reason", "不对")).getStatus())
                .isEqualTo(404);
        assertThat(as("unit430921b", post(strikeOut).param("reason", "金额写错")).getRedirectedUrl())
                .contains("done=struck-out");

        assertThat(desk.of(new HandOffKey(key))).isEmpty();
        assertThat(textOf(as("auditora", get(addressOf(key))))).contains("已撤销", "金额写错");
    }

    @Test
    void answersProgramsInJson() throws Exception {
        String key = inWork();
        byte[] jpeg = someJpeg();
        String request = UUID.randomUUID().toString();

        MockHttpServletResponse first = as("unit430921a", json(withPaper(penalty(key, "5"), jpeg), request));
        MockHttpServletResponse again = as("unit430921a", json(withPaper(penalty(key, "5"), jpeg), request));
        MockHttpServletResponse other = as("unit430921a", json(withPaper(penalty(key, "7"), jpeg), request));
        MockHttpServletResponse wrong = as("unit430921a", json(form(key, "MAGIC"), "两个"));

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(textOf(first)).contains("\"RECORDED\"");
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(textOf(again)).contains("\"KNOWN\"");
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentType()).startsWith("application/problem+json");
        assertThat(textOf(wrong)).contains("\"kind\"", "\"evidence\"", "Idempotency-Key", "请选择查处种类");
        assertThat(textOf(as("auditora", get(addressOf(key)).accept("application/json"))))
                .contains("\"PENALTY_CASE\"", "\"2023-06-29\"", "\"fineWan\":5")
                .doesNotContain("\"standing\":false");
    }

    @Test
    void leadsToTheRegisterFromTheFormWithItsCounts() throws Exception {
        String key = inWork();
        complete("unit430921a", "verifyAllegation", key, noise("56"));
        String task = open("rectify", key).get(0).getId();

        assertThat(shown(task)).contains(addressOf(key) + "?handOff=1", "无");
        as("unit430921a", withPaper(penalty(key, "5"), someJpeg()));

        assertThat(shown(task)).contains("立案处罚1件、罚款5万元");
        assertThat(tasks.getVariables(task)).doesNotContainKeys("enforcementPage", "enforcementCounts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fineWan | 25.154271 | 罚款25.154271万元",
                "fineYuan | 251542.71 | 罚款25.154271万元",
                "fineYuan | 251,542.71 | 罚款25.154271万元",
                "fineYuan | ２５１，５４２．７１ | 罚款25.154271万元",
                "fineWan | 251542.71元 | 罚款25.154271万元",
                "fineYuan | 25.154271 万元 | 罚款25.154271万元",
                "fineYuan | 12,000 | 罚款1.2万元",
                "fineYuan | 0.01 | 罚款0.000001万元"
            })
    void readsASumToTheFenAsPeopleTypeIt(String field, String typed, String said) throws Exception {
        String key = inWork();

        as("unit430921a", withPaper(form(key, "PENALTY_CASE").param(field, typed), someJpeg()));

        assertThat(textOf(as("unit430921a", get(addressOf(key))))).contains("立案处罚1件、" + said + "<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1.234,5", "12,00", "0,254", "2 000", "五万", "1.2.3", "NaN", "1,2345"})
    void refusesASumThatCanBeReadInTwoWays(String typed) throws Exception {
        String key = inWork();

        MockHttpServletResponse answer =
                as("unit430921a", withPaper(form(key, "PENALTY_CASE").param("fineWan", typed), someJpeg()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(textOf(answer)).contains("金额无法识别或可以有两种读法");
        assertThat(desk.all(new HandOffKey(key))).isEmpty();
    }

    @Test
    void refusesSumsThatDifferOrAreFinerThanAFen() throws Exception {
        String key = inWork();

        assertThat(textOf(as(
                        "unit430921a",
                        withPaper(
                                form(key, "PENALTY_CASE").param("fineWan", "5").param("fineYuan", "5000"),
                                someJpeg()))))
                .contains("万元和元两处的金额不一致");
        assertThat(textOf(
                        as("unit430921a", withPaper(form(key, "PENALTY_CASE").param("fineYuan", "0.001"), someJpeg()))))
                .contains("最多精确到分");
    }

    @Test
    void asksForTheDayOrThatItIsUnknown() throws Exception {
        String key = inWork();

        assertThat(textOf(as("unit430921a", withPaper(undated(key), someJpeg()))))
                .contains("请填写查处日期；来源没有写明日期的，勾选“日期不详”");
        assertThat(textOf(
                        as("unit430921a", withPaper(form(key, "STOP_ORDER").param("dayUnknown", "true"), someJpeg()))))
                .contains("请清空日期");
        as("unit430921a", withPaper(undated(key).param("dayUnknown", "true"), someJpeg()));

        assertThat(textOf(as("unit430921a", get(addressOf(key))))).contains("责令停止违法行为1家", "日期不详</span>");
        assertThat(textOf(as("liaisona", get(addressOf(key)).accept("application/json"))))
                .contains("\"takenOn\":null", "STOP_ORDER");
        assertThat(textOf(as("liaisona", get("/cases/" + numberOf(key))))).contains("日期不详 责令停止违法行为1家");
    }

    @Test
    void asksWhoWasInterviewed() throws Exception {
        String key = inWork();

        assertThat(textOf(as("unit430921a", withPaper(form(key, "INTERVIEW"), someJpeg()))))
                .contains("请选择约谈对象");
        as("unit430921a", withPaper(form(key, "INTERVIEW").param("interviewed", "FIRM"), someJpeg()));

        assertThat(textOf(as("unit430921a", get(addressOf(key))))).contains("约谈企业负责人1人");
    }

    private static MockHttpServletRequestBuilder undated(String key) {
        return multipart(addressOf(key))
                .param("handOff", "1")
                .param("kind", "STOP_ORDER")
                .param("count", "１");
    }

    private List<String> shown(String task) {
        identities.setAuthentication("unit430921a", List.of("unit430921"));
        try {
            return forms.getTaskFormVariables(task).entrySet().stream()
                    .filter(variable -> variable.getKey().startsWith("enforcement"))
                    .map(variable -> String.valueOf(variable.getValue()))
                    .toList();
        } finally {
            identities.clearAuthentication();
        }
    }

    private String inWork() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        return key;
    }

    private static String addressOf(String key) {
        return "/cases/" + numberOf(key) + "/enforcement";
    }

    private static MockHttpServletRequestBuilder form(String key, String kind) {
        MockHttpServletRequestBuilder request = multipart(addressOf(key));
        return request.param("handOff", "1")
                .param("kind", kind)
                .param("takenOn", "2023-06-29")
                .param("count", "1");
    }

    private static MockHttpServletRequestBuilder penalty(String key, String fine) {
        return form(key, "PENALTY_CASE")
                .param("fineWan", fine)
                .param("documentNumber", "南环罚〔2023〕1号")
                .param("party", "某储能有限公司");
    }

    private static MockHttpServletRequestBuilder withPaper(MockHttpServletRequestBuilder request, byte[] content) {
        return ((MockMultipartHttpServletRequestBuilder) request)
                .file(new MockMultipartFile("file", PAPER, "image/jpeg", content));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String key) {
        return request.accept("application/json").header("Idempotency-Key", key);
    }

    private static String formKeyIn(String page) {
        Matcher found = Pattern.compile("name=\"formKey\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static byte[] someJpeg() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] picture = RealFiles.jpeg(120, 90, new Color(random.nextInt(0xFFFFFF)));
        return RealFiles.joined(picture, new byte[] {1}, RealFiles.text(Long.toString(random.nextLong())));
    }

    private MockHttpServletResponse as(String person, MockHttpServletRequestBuilder request) throws Exception {
        return SignedInVisit.as(house, person, request);
    }
}
