package org.ecopetition.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.casework.web.SignedInVisit;
import org.ecopetition.handoff.order.HandOffOrders;
import org.ecopetition.organisation.Wording;
import org.ecopetition.paper.WordPapers;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;

/** The order of a hand-off, on the page and in Word, as different people may or may not read it. */
class OrderPageTest extends ProcessTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private CaseSight sight;

    @Autowired
    private HandOffOrders orders;

    @Autowired
    private RefusalWords refusals;

    @Autowired
    private Wording words;

    @TempDir
    private Path processes;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit430921a", "unitShengtaia", "liaisona", "leadera", "auditora"})
    void showsTheOrderToItsUnitsAndToWhoSeesAllCases(String person) throws Exception {
        String key = splitOverTwoUnits();

        assertThat(page(person, addressOf(key)))
                .contains("信访件交办单", key, "★重点件", "第 3 批", "市生态环境局", "明山头镇", "噪声", "夜间停止充放电", "2023-06-29 09:00")
                .contains("签收期限", "退回期限", "反馈期限", "严禁泄露举报人信息", "协调联络组")
                .doesNotContain("王小明", "13812345678", "储能电站问题2");
        assertThat(word(person, addressOf(key))).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit430902a", "intakea", "admin1"})
    void knowsNoSuchOrderForAnybodyElse(String person) throws Exception {
        String key = splitOverTwoUnits();

        assertThat(as(person, addressOf(key)).getStatus()).isEqualTo(404);
        assertThat(as(person, addressOf(key) + ".docx").getStatus()).isEqualTo(404);
    }

    @Test
    void keepsTheOrderOfAnotherUnitOfTheSamePetitionFromAUnit() throws Exception {
        String key = splitOverTwoUnits();

        assertThat(as("unit430902a", "/cases/" + numberOf(key) + "/orders/2").getStatus())
                .isEqualTo(200);
        assertThat(as("unit430902a", addressOf(key)).getStatus()).isEqualTo(404);
        assertThat(as("liaisona", "/cases/" + numberOf(key) + "/orders/3").getStatus())
                .isEqualTo(404);
    }

    @Test
    void writesTheOrderInWord() throws Exception {
        String key = splitOverTwoUnits();

        MockHttpServletResponse answer = as("unit430921a", addressOf(key) + ".docx");

        assertThat(answer.getContentType()).contains("wordprocessingml");
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment", key, "%E4%BA%A4%E5%8A%9E%E5%8D%95");
        assertThat(textOf(answer.getContentAsByteArray()))
                .contains("第二轮省生态环境保护例行督察", "信访件交办单", "交办编号：" + key, "★重点件")
                .contains("牵头单位\t南县\t协办单位\t市生态环境局", "督察组批次\t无\t本级批次\t第 3 批", "问题地点\t南县 明山头镇")
                .contains("交办时间\t2023年6月29日 09:00\t签收期限", "1\t储能电站问题1\t噪声", "办理要求\t夜间停止充放电\n每日报告")
                .contains("严禁泄露举报人信息", "益阳市配合第二轮省生态环境保护督察协调联络组")
                .doesNotContain("王小明", "13812345678", "储能电站问题2", "${");
    }

    @Test
    void saysSoOnTheOrderOfAHandOffThatWasTakenBack() throws Exception {
        String key = splitOverTwoUnits();

        assignments.recallAssignment(petition(numberOf(key)).caseNumber(), "另行交办", "liaisona");

        assertThat(page("liaisona", addressOf(key))).contains("已撤销");
        assertThat(word("liaisona", addressOf(key))).contains("★重点件 已撤销");
    }

    @Test
    void leadsToTheOrderFromTheCase() throws Exception {
        String key = splitOverTwoUnits();

        assertThat(page("unit430921a", "/cases/" + numberOf(key))).contains(addressOf(key) + "\"");
    }

    @Test
    void followsATemplateThatAnAdministratorEdited() throws Exception {
        String key = splitOverTwoUnits();
        edit("致${unit}：${allegation.text}，限${feedbackDue}前报来。");

        ModelAndView answer =
                pageWithEditedTemplate().word(numberOf(key), 1, SignedInVisit.login("unit430921a"), Locale.CHINESE);

        MockHttpServletResponse response = new MockHttpServletResponse();
        answer.getView().render(Map.of(), new MockHttpServletRequest(), response);
        assertThat(textOf(response.getContentAsByteArray())).startsWith("致南县：储能电站问题1，限2023年");
    }

    @Test
    void namesTheUnknownPlaceholderOfAnEditedTemplate() throws Exception {
        String key = splitOverTwoUnits();
        edit("举报人${caller}");

        ModelAndView answer =
                pageWithEditedTemplate().word(numberOf(key), 1, SignedInVisit.login("unit430921a"), Locale.CHINESE);

        assertThat(answer.getViewName()).isEqualTo("casework/order");
        assertThat(answer.getStatus().value()).isEqualTo(500);
        assertThat(String.valueOf(answer.getModel().get("refusal"))).contains("不认识的占位符：${caller}", "系统管理员");
    }

    @Test
    void saysSoWhenTheTemplateIsNoWordDocument() throws Exception {
        String key = splitOverTwoUnits();
        Files.writeString(template(), "交办单");

        ModelAndView answer =
                pageWithEditedTemplate().word(numberOf(key), 1, SignedInVisit.login("unit430921a"), Locale.CHINESE);

        assertThat(String.valueOf(answer.getModel().get("refusal"))).contains("不是可读的 Word 文档");
    }

    /** A key item: noise to Nan county and the environment bureau, the rest to Ziyang district. */
    private String splitOverTwoUnits() {
        String number = called("我叫王小明,电话13812345678,储能电站夜间噪声大");
        Map<String, Object> classified = environmental("NOISE", "RADIATION");
        classified.put("keyItem", true);
        complete("liaisona", "classifyPetition", number, classified);
        Map<String, Object> handed = handedTo(NAN_COUNTY);
        handed.putAll(form(
                "handOff1Assisting", "unitShengtai",
                "handOff1Allegations", "1",
                "handOff1Instruction", "夜间停止充放电\n每日报告",
                "handOff2Unit", "unit430902",
                "handOff2Allegations", "2",
                "batchNumber", 3));
        complete("liaisona", "assignHandlers", number, handed);
        return number + "-01";
    }

    private OrderPage pageWithEditedTemplate() {
        OrderPaper paper = new OrderPaper(new WordPapers(processes.toString()), words, new PaperTimes(words, clock));
        return new OrderPage(sight, orders, paper, new WordAnswers(refusals), words);
    }

    private void edit(String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(template())) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
        }
    }

    private Path template() throws IOException {
        return Files.createDirectories(processes.resolve("handoff/documents")).resolve("hand-off-order.docx");
    }

    private static String addressOf(String key) {
        return "/cases/" + numberOf(key) + "/orders/1";
    }

    private String word(String person, String address) throws Exception {
        return textOf(as(person, address + ".docx").getContentAsByteArray());
    }

    private static String textOf(byte[] document) throws IOException {
        try (XWPFWordExtractor extractor =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document)))) {
            return extractor.getText();
        }
    }

    private String page(String person, String address) throws Exception {
        MockHttpServletResponse answer = as(person, address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse as(String person, String address) throws Exception {
        return SignedInVisit.as(house, person, get(address));
    }
}
