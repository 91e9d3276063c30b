package org.ecopetition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.unsubstantiated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** The case beside a task, as different people may or may not read it. */
class CasePageTest extends ProcessTest {

    @Autowired
    private WebApplicationContext house;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsTheUnitWhatItIsToHandle() throws Exception {
        Task task = open("signReceipt", handedOff("NOISE")).get(0);

        String page = as("unit430921a", "/cases/tasks/" + task.getId()).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("储能电站", "噪声", "南县", "签收期限", "反馈期限", "还有", "办理经过", "研判分类");
    }

    @Test
    void neverShowsTheCaller() throws Exception {
        String number = called("我叫王小明,电话13812345678,储能电站夜间噪声大");
        Task task = open("classifyPetition", number).get(0);

        String page = as("liaisona", "/cases/tasks/" + task.getId()).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains(number).doesNotContain("王小明", "13812345678");
    }

    @Test
    void leadsOnlyThoseToTheIntakeRecordWhoMayReadIt() throws Exception {
        String key = handedOff("NOISE");
        Task task = open("signReceipt", key).get(0);

        String ofUnit = as("unit430921a", "/cases/tasks/" + task.getId()).getContentAsString();
        String ofLiaison = as("liaisona", "/cases/tasks/" + task.getId()).getContentAsString();

        assertThat(ofUnit).doesNotContain("/intake/");
        assertThat(ofLiaison).contains("/intake/" + numberOf(key));
    }

    @Test
    void shutsOutAnotherUnit() throws Exception {
        Task task = open("signReceipt", handedOff("NOISE")).get(0);

        assertThat(as("unit430902a", "/cases/tasks/" + task.getId()).getStatus())
                .isEqualTo(403);
        assertThat(as("unit430902a", "/cases/tasks?id=" + task.getId()).getContentAsString())
                .isEqualTo("[]");
    }

    @Test
    void knowsNothingOfATaskThatIsDone() throws Exception {
        String key = handedOff("NOISE");
        Task task = open("signReceipt", key).get(0);
        complete("unit430921a", task, signed());

        assertThat(as("unit430921a", "/cases/tasks/" + task.getId()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void tellsTheSecondReviewerWhatWasFound() throws Exception {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, unsubstantiated());
        Task task = open("reviewUnsubstantiated", key).get(0);

        String page = as("liaisonb", "/cases/tasks/" + task.getId()).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("核查情况", "不属实", "本任务", "证据");
    }

    @Test
    void namesTheCaseOfEachTaskInTheList() throws Exception {
        String key = handedOff("NOISE");
        Task task = open("signReceipt", key).get(0);

        String cards = as("unit430921a", "/cases/tasks?id=" + task.getId() + "&id=unknown")
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(cards).contains("\"caseKey\":\"" + key + "\"", "南县 明山头镇");
    }

    private MockHttpServletResponse as(String person, String address) throws Exception {
        return SignedInVisit.as(house, person, get(address));
    }
}
