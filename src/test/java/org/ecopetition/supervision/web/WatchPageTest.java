package org.ecopetition.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.signed;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ecopetition.casework.web.SignedInVisit;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.supervision.NoticeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** The page of what is due and overdue, as those who see all and the officers of units read it. */
class WatchPageTest extends ProcessTest {

    private static final String LIST = "/supervision/cases?kind=FEEDBACK_OVERDUE";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private NoticeDesk notices;

    @Autowired
    private JdbcClient database;

    /** What other tests left overdue would fill the first page. */
    @BeforeEach
    void clearTheDesk() {
        database.sql("update hand_off set status = 'WITHDRAWN', ended_at = recorded_at where ended_at is null")
                .update();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"liaisona", "leadera", "auditora", "unit430921a"})
    void showsAHandOffThatIsTwoDaysOverdue(String person) throws Exception {
        String key = overdue();

        assertThat(page(person, "/supervision")).contains("督办", "南县", "反馈超期", "kind=FEEDBACK_OVERDUE");
        assertThat(page(person, LIST + "&unit=unit430921"))
                .contains(key, "核查中", "反馈期限", "超期 2 天", "蓝色督查单", "明山头镇")
                .doesNotContain("王小明", "13812345678", "??");
    }

    @Test
    void givesSpreadsheetsTheSameList() throws Exception {
        String key = overdue();

        MockHttpServletResponse answer = as("unit430921a", "/supervision/cases.csv?kind=FEEDBACK_OVERDUE");

        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF交办件编号,主办单位,当前环节")
                .contains(key + ",南县,核查中,蓝色督查单,明山头镇,反馈期限,")
                .contains(",超期 2 天,,");
    }

    @Test
    void keepsItFromTheOfficersOfAnotherUnit() throws Exception {
        String key = overdue();

        assertThat(page("unit430902a", "/supervision")).doesNotContain("unit=unit430921");
        assertThat(page("unit430902a", LIST + "&unit=unit430921")).doesNotContain(key, "南县");
        assertThat(as("unit430902a", "/supervision/cases.csv?unit=unit430921").getContentAsString())
                .doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intakea", "admin1"})
    void forbidsItToAnybodyElse(String person) throws Exception {
        assertThat(as(person, "/supervision").getStatus()).isEqualTo(403);
        assertThat(as(person, "/supervision/cases").getStatus()).isEqualTo(403);
        assertThat(as(person, "/supervision/cases.csv").getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?kind=ANYTHING", "?unit=nobody", "?page=0", "?page=99999999"})
    void answersWhateverTheAddressAsks(String query) throws Exception {
        assertThat(as("leadera", "/supervision/cases" + query).getStatus()).isEqualTo(200);
    }

    private void send(HandOffKey key, NoticeKind kind, String text, String person) {
        notices.issue(key, notices.proposed(handOff(key.value()), kind), text, person);
    }

    private String overdue() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        clock.set(handOff(key).timing().feedbackDue().plus(Duration.ofDays(2)).plusSeconds(60));
        send(new HandOffKey(key), NoticeKind.BLUE, "请说明", "liaisona");
        return key;
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
