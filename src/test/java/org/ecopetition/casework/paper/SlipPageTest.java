package org.ecopetition.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecopetition.casework.web.SignedInVisit;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.supervision.Notice;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.supervision.NoticeKind;
import org.ecopetition.supervision.NoticeOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** A slip on paper: its number, its page and its Word document, as different people may or may not read it. */
class SlipPageTest extends ProcessTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private NoticeDesk notices;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void numbersSlipsWithinTheYearAndUrgingNot() {
        HandOffKey first = new HandOffKey(handedOff("NOISE"));
        HandOffKey second = new HandOffKey(handedOff("NOISE"));
        send(first, NoticeKind.BLUE);
        send(second, NoticeKind.URGE);
        send(second, NoticeKind.ORANGE);

        clock.set(Instant.parse("2024-01-02T09:00:00+08:00"));
        send(first, NoticeKind.RED);

        int before = numberOf(notices.of(first).get(0)) - 1;
        assertThat(notices.of(first))
                .extracting(slip -> Objects.requireNonNullElse(slip.paperNumber(), "-"))
                .containsExactly("督查〔2023〕%d号".formatted(before + 1), "督查〔2024〕1号");
        assertThat(notices.of(second))
                .extracting(slip -> Objects.requireNonNullElse(slip.paperNumber(), "-"))
                .containsExactly("-", "督查〔2023〕%d号".formatted(before + 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit430921a", "liaisona", "leadera", "auditora"})
    void showsTheSlipToItsUnitAndToWhoSeesAllCases(String person) throws Exception {
        String key = handedOff("NOISE");
        send(new HandOffKey(key), NoticeKind.ORANGE);

        String page = SignedInVisit.textOf(as(person, addressOf(key, 1)));

        assertThat(page)
                .contains("橙色督查单", "督查〔2023〕", key, "南县", "三日内报告进展", "回复期限", "2023-06-30 09:00", "协调联络组", "尚未回复")
                .doesNotContain("王小明", "13812345678");
        assertThat(SignedInVisit.textOf(as("unit430921a", "/cases/" + numberOf(key))))
                .contains(addressOf(key, 1) + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit430902a", "intakea", "admin1"})
    void knowsNoSuchSlipForAnybodyElse(String person) throws Exception {
        String key = handedOff("NOISE");
        send(new HandOffKey(key), NoticeKind.BLUE);

        assertThat(as(person, addressOf(key, 1)).getStatus()).isEqualTo(404);
        assertThat(as(person, addressOf(key, 1) + ".docx").getStatus()).isEqualTo(404);
    }

    @Test
    void hasNoPaperForUrgingNorForWhatWasNeverSent() throws Exception {
        String key = handedOff("NOISE");
        send(new HandOffKey(key), NoticeKind.URGE);

        assertThat(as("liaisona", addressOf(key, 1)).getStatus()).isEqualTo(404);
        assertThat(as("liaisona", addressOf(key, 2)).getStatus()).isEqualTo(404);
        assertThat(as("liaisona", "/cases/" + numberOf(key) + "/orders/9/slips/1")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void writesTheSlipInWordWithItsAnswer() throws Exception {
        String key = handedOff("NOISE");
        send(new HandOffKey(key), NoticeKind.RED);
        notices.answer(new HandOffKey(key), 1, "已派人到现场，明日反馈", "unit430921a");

        MockHttpServletResponse answer = as("unit430921a", addressOf(key, 1) + ".docx");

        assertThat(answer.getHeader("Content-Disposition")).contains("attachment", "%E7%9D%A3%E6%9F%A5");
        try (XWPFWordExtractor text =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray())))) {
            assertThat(text.getText())
                    .contains("红色督查单", "文号：督查〔2023〕", "回复单位\t南县\t抄告\t领导", "交办编号\t" + key, "督查事项\t三日内报告进展")
                    .contains("回复情况\t已派人到现场，明日反馈 2023年6月29日 09:00", "协调联络组")
                    .doesNotContain("${");
        }
    }

    private void send(HandOffKey key, NoticeKind kind) {
        NoticeOrder order = new NoticeOrder(kind, "unit430921", clock.instant().plusSeconds(86_400));
        notices.issue(key, order, "三日内报告进展", "leadera");
    }

    private static int numberOf(Notice slip) {
        return Integer.parseInt(Objects.requireNonNull(slip.paperNumber()).replaceAll(".*〕|号", ""));
    }

    private static String addressOf(String key, int slip) {
        return "/cases/" + numberOf(key) + "/orders/1/slips/" + slip;
    }

    private MockHttpServletResponse as(String person, String address) throws Exception {
        return SignedInVisit.as(house, person, get(address));
    }
}
