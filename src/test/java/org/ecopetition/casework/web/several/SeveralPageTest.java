package org.ecopetition.casework.web.several;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecopetition.casework.web.SignedInVisit;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.supervision.Notice;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.supervision.NoticeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Calling upon several units at once: what goes out, what does not and why, and nothing twice. */
class SeveralPageTest extends ProcessTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private NoticeDesk notices;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsWhatWasTickedAndWhatMayGoOut() throws Exception {
        String first = handedOff("NOISE");
        String second = handedOff("NOISE");

        String page = SignedInVisit.textOf(as(
                "leadera", get("/supervision/several").param("key", first, second, "D2YY202306290001-77", "nonsense")));

        assertThat(page)
                .contains("选中 2 件", first, second, "南县", "明山头镇", "催办", "发督查单")
                .doesNotContain("nonsense", "??");
        assertThat(SignedInVisit.textOf(as("liaisona", get("/supervision/several"))))
                .contains("没有选中");
    }

    @Test
    void sendsEachItsNextSlipAndSaysWhichCouldNotGoOut() throws Exception {
        String first = handedOff("NOISE");
        String second = handedOff("NOISE");
        String atTheEnd = handedOff("NOISE");
        send("liaisona", UUID.randomUUID(), "SLIP", "请报进展", second);
        for (int i = 0; i < 3; i++) {
            send("liaisona", UUID.randomUUID(), "SLIP", "请报进展", atTheEnd);
        }

        MockHttpServletResponse answer = send("leadera", UUID.randomUUID(), "SLIP", "三日内报告进展", first, second, atTheEnd);

        assertThat(SignedInVisit.textOf(answer)).contains("已向 2 件的承办单位发督查单", "查看、打印 督查〔", "1 件没有发出", "最高一级督查单已经发出");
        assertThat(notices.of(new HandOffKey(first))).extracting(Notice::kind).containsExactly(NoticeKind.BLUE);
        assertThat(notices.of(new HandOffKey(second)))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.BLUE, NoticeKind.ORANGE);
        assertThat(notices.of(new HandOffKey(second)).get(1))
                .extracting(Notice::text, Notice::desk, Notice::issuedBy)
                .containsExactly("三日内报告进展", "unit430921", "leadera");
        assertThat(notices.of(new HandOffKey(atTheEnd))).hasSize(3);
        assertThat(open("answerNotice", first)).hasSize(1);
    }

    @Test
    void sendsNothingTwiceForAFormThatArrivesTwice() throws Exception {
        String key = handedOff("NOISE");
        UUID form = UUID.randomUUID();

        send("liaisona", form, "URGE", "请尽快签收", key, key);
        MockHttpServletResponse again = send("liaisona", form, "URGE", "请尽快签收", key);

        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(notices.of(new HandOffKey(key))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 请尽快签收, 请选择催办还是发督查单", "NONSENSE, 请尽快签收, 请选择催办还是发督查单", "URGE, ' ', 请写明督办内容"})
    void keepsWhatWasTypedWhereSomethingIsMissing(String sending, String reason, String fault) throws Exception {
        String key = handedOff("NOISE");

        MockHttpServletResponse answer = send("leadera", UUID.randomUUID(), sending, reason, key);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(SignedInVisit.textOf(answer)).contains(fault, key, reason.strip());
        assertThat(notices.of(new HandOffKey(key))).isEmpty();
    }

    @Test
    void takesAtMostAPageOfThem() throws Exception {
        String[] many = IntStream.rangeClosed(1, 51)
                .mapToObj("D2YY202306290001-%02d"::formatted)
                .toArray(String[]::new);

        MockHttpServletResponse answer = send("leadera", UUID.randomUUID(), "URGE", "字".repeat(501), many);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(SignedInVisit.textOf(answer)).contains("一次最多 50 件", "督办内容最多 500 字");
    }

    @Test
    void refusesAFormOfNobodys() throws Exception {
        MockHttpServletRequestBuilder form = post("/supervision/several")
                .param("sending", "URGE")
                .param("reason", "请尽快签收")
                .param("key", handedOff("NOISE"))
                .param("formKey", "1");

        assertThat(as("leadera", form).getStatus()).isEqualTo(400);
    }

    @Test
    void showsLeadersTheirKeyItemsWithUnitStepAndTime() throws Exception {
        String number = called();
        Map<String, Object> classified = environmental("NOISE");
        classified.put("keyItem", true);
        complete("liaisona", "classifyPetition", number, classified);
        assertThat(SignedInVisit.textOf(as("leadera", get("/")))).contains(number, "已研判");

        complete("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));

        String page = SignedInVisit.textOf(as("leadera", get("/")));
        assertThat(page).contains(number + "-01", "待签收", "南县", "签收期限", "还有 24 小时", "name=\"key\"");
        assertThat(SignedInVisit.textOf(as("liaisona", get("/supervision/cases?kind=KEY_ITEM"))))
                .contains(number + "-01", "value=\"" + number + "-01\"");
        assertThat(SignedInVisit.textOf(as("unit430921a", get("/supervision/cases?kind=KEY_ITEM"))))
                .contains(number + "-01")
                .doesNotContain("name=\"key\"");
    }

    private MockHttpServletResponse send(String person, UUID form, String sending, String reason, String... keys)
            throws Exception {
        return as(
                person,
                post("/supervision/several")
                        .param("key", keys)
                        .param("sending", sending)
                        .param("reason", reason)
                        .param("formKey", form.toString()));
    }

    private MockHttpServletResponse as(String person, MockHttpServletRequestBuilder request) throws Exception {
        return SignedInVisit.as(house, person, request);
    }
}
