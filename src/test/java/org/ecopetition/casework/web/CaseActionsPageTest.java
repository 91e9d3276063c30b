package org.ecopetition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.answered;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ecopetition.casework.CaseFolders;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.casework.NamedActs;
import org.ecopetition.casework.action.ActionFaults;
import org.ecopetition.casework.action.LateAction;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.storage.HandledRequests;
import org.ecopetition.storage.HandledRequests.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;

/** The page of a case and its actions, as different people may or may not use them. */
class CaseActionsPageTest extends ProcessTest {

    private static final String COPY = "/actions/copy";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private ObjectionDesk objections;

    @Autowired
    private CaseSight sight;

    @Autowired
    private CaseFolders folders;

    @Autowired
    private ActionFaults told;

    @Autowired
    private CasePageHead heads;

    @Autowired
    private HandledRequests requests;

    @Autowired
    private NamedActs acts;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsTheCoordinationGroupTheCaseAndWhatItMayDo() throws Exception {
        String key = handedOff("NOISE");

        String page = pageOf("liaisona", "/cases/" + numberOf(key));

        assertThat(page).contains(key, "储能电站", "办理动作", "抄送", "办理经过").doesNotContain("王小明", "13812345678");
    }

    @Test
    void callsTheCaseInWordsAndLeadsToTheTaskOfWhoseTurnItIs() throws Exception {
        String key = handedOff("NOISE");
        String task = open("signReceipt", key).get(0).getId();

        assertThat(pageOf("unit430921a", "/cases/" + numberOf(key)))
                .contains("明山头镇", "办理进度", "aria-current=\"step\"", "去办理：签收交办件", "#/?task=" + task, "返回待办任务");
        assertThat(pageOf("liaisona", "/cases/" + numberOf(key)))
                .contains("签收交办件", "南县")
                .doesNotContain("#/?task=" + task);
    }

    @Test
    void showsTheUnitItsOwnHandOff() throws Exception {
        String key = handedOff("NOISE");

        assertThat(pageOf("unit430921a", "/cases/" + numberOf(key)))
                .contains(key, "反馈期限")
                .doesNotContain("/actions/copy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit430902a", "intakeb", "auditora"})
    void knowsNoSuchCaseForWhoHasNoPartInIt(String person) throws Exception {
        String key = handedOff("NOISE");

        assertThat(as(person, get("/cases/" + numberOf(key))).getStatus()).isEqualTo(404);
        assertThat(as(person, copyOf(key, "unitShengtai", "请知悉", UUID.randomUUID()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void showsIntakeTheCaseThatItTookDownWithoutTheWorkOfTheUnits() throws Exception {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, substantiated());

        String page = pageOf("intakea", "/cases/" + numberOf(key));

        assertThat(page)
                .contains(numberOf(key), "储能电站", "明山头镇", "/intake/" + numberOf(key))
                .doesNotContain(key, "/orders/", "/evidence", "/enforcement", "/actions/", "王小明", "13812345678");
        assertThat(pageOf("intakea", "/intake/" + numberOf(key))).contains("href=\"/cases/" + numberOf(key));
        assertThat(pageOf("intakeb", "/intake/" + numberOf(key))).doesNotContain("href=\"/cases/" + numberOf(key));
        for (String inside :
                List.of("/orders/1", "/evidence?handOff=1", "/enforcement?handOff=1", COPY + "?handOff=1")) {
            assertThat(as("intakea", get("/cases/" + numberOf(key) + inside)).getStatus())
                    .as(inside)
                    .isIn(403, 404);
        }
    }

    @Test
    void leadsTheCoordinationGroupToObjectionsBeforeAndAfterTheirAnswer() throws Exception {
        String key = handedOff("NOISE");
        String link = "/objections/" + key;
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());
        assertThat(pageOf("liaisona", "/cases/" + numberOf(key))).doesNotContain(link);

        objections.lodge(new CaseNumber(numberOf(key)), "夜里还是吵", "13912345678");
        assertThat(pageOf("liaisona", "/cases/" + numberOf(key))).contains(link);
        complete("liaisona", "handleObjection", key, answered());

        assertThat(pageOf("liaisona", "/cases/" + numberOf(key))).contains(link);
        assertThat(pageOf("unit430921a", "/cases/" + numberOf(key))).doesNotContain(link, "夜里还是吵", "13912345678");
    }

    @Test
    void forbidsAUnitTheActionsOfTheCoordinationGroup() throws Exception {
        String key = handedOff("NOISE");

        assertThat(as("unit430921a", copyOf(key, "unitShengtai", "请知悉", UUID.randomUUID()))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void copiesAHandOffToAUnitThatReadsItThenAndDoesNothing() throws Exception {
        String key = handedOff("NOISE");

        MockHttpServletResponse answer = as("liaisona", copyOf(key, "unitShengtai", "请知悉夜间噪声", UUID.randomUUID()));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/cases/" + numberOf(key) + "?done=copy");
        assertThat(events(numberOf(key))).endsWith("HandOffCopied");
        assertThat(pageOf("unitShengtaia", "/cases/" + numberOf(key)))
                .contains(key, "请知悉夜间噪声")
                .doesNotContain(COPY);
        assertThat(tasksSeenBy("unitShengtaia", key)).isEmpty();
    }

    @Test
    void actsOnceForAFormThatArrivesTwice() throws Exception {
        String key = handedOff("NOISE");
        UUID form = UUID.randomUUID();

        as("liaisona", copyOf(key, "unitShengtai", "请知悉", form));
        MockHttpServletResponse again = as("liaisona", copyOf(key, "unitShengtai", "请知悉", form));

        assertThat(again.getRedirectedUrl()).endsWith("?done=copy");
        assertThat(events(numberOf(key))).filteredOn("HandOffCopied"::equals).hasSize(1);
    }

    @Test
    void refusesAFormThatSomebodyElseHandedIn() throws Exception {
        String key = handedOff("NOISE");
        UUID form = UUID.randomUUID();
        as("liaisona", copyOf(key, "unitShengtai", "请知悉", form));

        MockHttpServletResponse other = as("liaisonb", copyOf(key, "unitShengtai", "请知悉", form));

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString(StandardCharsets.UTF_8)).contains("这份表单已经用过");
    }

    @Test
    void saysThatSomethingChangedWhenTheSameWasDoneAtTheSameMoment() {
        String number = numberOf(handedOff("NOISE"));
        Request taken = new Request("test", UUID.randomUUID().toString(), "");
        requests.keep(taken, "");
        UUID form = UUID.randomUUID();
        LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>(Map.of("reason", List.of("请知悉")));
        Model model = new ExtendedModelMap();

        ModelAndView answer = new CaseActionsPage(
                        sight, folders, LateAction.storing(taken, requests, acts), told, heads)
                .perform(
                        number,
                        "copy",
                        null,
                        sent,
                        form.toString(),
                        new TestingAuthenticationToken("liaisona", "", "ROLE_liaison"),
                        Locale.CHINESE,
                        model);

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(String.valueOf(model.getAttribute("faults"))).contains("刚刚");
        assertThat(requests.find(new Request("action", form.toString(), ""))).isEmpty();
    }

    @Test
    void asksForTheReasonAndKeepsWhatWasTyped() throws Exception {
        String key = handedOff("NOISE");

        MockHttpServletResponse answer = as("liaisona", copyOf(key, "unitShengtai", "  ", UUID.randomUUID()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("请填写“理由”")
                .containsPattern("value=\"unitShengtai\" checked");
        assertThat(events(numberOf(key))).doesNotContain("HandOffCopied");
    }

    @Test
    void refusesWhatIsTooLongUnreadableOrNotOffered() throws Exception {
        String key = handedOff("NOISE");

        assertThat(refused(copyOf(key, "unitShengtai", "知".repeat(501), UUID.randomUUID())))
                .contains("最多 500 个字符");
        assertThat(refused(copyOf(key, "unitShengtai", "知\u0000悉", UUID.randomUUID())))
                .contains("无法识别");
        assertThat(refused(copyOf(key, NAN_COUNTY, "请知悉", UUID.randomUUID()))).contains("不能填写");
        assertThat(refused(copyOf(key, "<script>", "请知悉", UUID.randomUUID()))).doesNotContain("<script>");
        assertThat(refused(copyOf(key, "", "请知悉", UUID.randomUUID()))).contains("请填写“抄送给”");
    }

    @Test
    void saysAtEachFieldWhatIsWrongWithIt() throws Exception {
        String page = refused(copyOf(handedOff("NOISE"), "", "", UUID.randomUUID()));

        assertThat(page)
                .containsPattern("id=\"receivers-wrong\">请填写“抄送给”")
                .containsPattern("id=\"reason-wrong\">请填写“理由”")
                .contains("href=\"#receivers\"", "href=\"#reason\"");
    }

    @Test
    void turnsAwayAFormKeyThatIsNone() throws Exception {
        String key = handedOff("NOISE");

        assertThat(as(
                                "liaisona",
                                copyOf(key, "unitShengtai", "请知悉", UUID.randomUUID())
                                        .param("formKey", "x"))
                        .getStatus())
                .isIn(302, 400);
        assertThat(as(
                                "liaisona",
                                post("/cases/" + numberOf(key) + COPY)
                                        .param("handOff", "1")
                                        .param("formKey", "x"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void knowsNeitherForeignActionsNorForeignHandOffs() throws Exception {
        String key = handedOff("NOISE");

        assertThat(as("liaisona", get("/cases/" + numberOf(key) + "/actions/unheard-of"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(as("liaisona", get("/cases/" + numberOf(key) + COPY + "?handOff=7"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(as("liaisona", get("/cases/" + numberOf(key) + COPY)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void findsACaseByItsNumberOrTheKeyOfAHandOff() throws Exception {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());

        assertThat(as("liaisona", get("/cases").param("number", " " + numberOf(key)))
                        .getRedirectedUrl())
                .isEqualTo("/cases/" + numberOf(key));
        assertThat(as("unit430921a", get("/cases").param("number", key)).getRedirectedUrl())
                .isEqualTo("/cases/" + numberOf(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D2YY209901010001", "没有/这个%号", "<b>x</b>", ""})
    void saysSoWhenThereIsNoSuchCase(String typed) throws Exception {
        MockHttpServletResponse answer = as("unit430902a", get("/cases").param("number", typed));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("查找信访件")
                .doesNotContain("<b>x</b>");
    }

    private String refused(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = as("liaisona", request);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder copyOf(String key, String receiver, String reason, UUID form) {
        return post("/cases/" + numberOf(key) + COPY)
                .param("handOff", "1")
                .param("receivers", receiver)
                .param("reason", reason)
                .param("formKey", form.toString());
    }

    private String pageOf(String person, String address) throws Exception {
        MockHttpServletResponse answer = as(person, get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse as(String person, MockHttpServletRequestBuilder request) throws Exception {
        return SignedInVisit.as(house, person, request);
    }
}
