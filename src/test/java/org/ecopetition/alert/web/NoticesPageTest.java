package org.ecopetition.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bell and the list behind it, at the door. */
class NoticesPageTest extends HouseTest {

    private static final Pattern KEY = Pattern.compile("name=\"alert\" value=\"([^\"]+)\"");

    private Caller officer;

    @BeforeEach
    void everythingWasRead() {
        officer = as("unit430921b");
        officer.postForm("/notices/read", "until=" + System.currentTimeMillis());
    }

    @Test
    void countsWhatIsUnreadAndSaysNothingTwice() {
        assertThat(unread()).isZero();
        questionToNanCounty();

        Answer first = officer.get("/notices/count");

        assertThat(first.read("$.unread")).isEqualTo("1");
        assertThat(first.read("$.more")).isEqualTo("false");
        assertThat(officer.get("/notices/count", "If-None-Match", "\"1\"").status())
                .isEqualTo(304);
        questionToNanCounty();
        assertThat(officer.get("/notices/count", "If-None-Match", "\"1\"").read("$.unread"))
                .isEqualTo("2");
        assertThat(as("unit430902a").get("/notices/latest").body()).doesNotContain("unit430921");
    }

    @Test
    void listsMessagesInWordsAndMarksOneOrAllAsRead() {
        Task one = questionToNanCounty();
        Task other = questionToNanCounty();

        String page = officer.get("/notices").body();
        assertThat(page).contains("2 条未读", "新任务", "#/?task=" + one.getId(), "#/?task=" + other.getId());
        assertThat(officer.get("/notices/latest").body()).contains("#/?task=" + one.getId(), "全部标为已读");

        Matcher key = KEY.matcher(page);
        assertThat(key.find()).isTrue();
        Answer answer = officer.postForm("/notices/read", "alert=" + key.group(1));
        assertThat(answer.location()).endsWith("/notices");
        assertThat(unread()).isOne();

        officer.postForm("/notices/read", "until=" + System.currentTimeMillis());
        assertThat(unread()).isZero();
        assertThat(officer.get("/notices").body()).contains("全部已读", "#/?task=" + one.getId());
        assertThat(officer.get("/notices?lang=en").body()).contains("All read", "New task");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alert=", "alert=%00%27%22%3Cscript%3E", "alert=unknown.new", "", "until=1e999", "until=-1"})
    void marksNothingForWhatItCannotRead(String sent) {
        questionToNanCounty();

        Answer answer = officer.postForm("/notices/read", sent);

        assertThat(answer.status()).isIn(302, 303, 400);
        assertThat(answer.body()).doesNotContain("<script>", "Exception");
        assertThat(unread()).isOne();
    }

    @Test
    void isClosedToStrangersAndRingsForWhoHasWorkToDo() {
        assertThat(stranger().get("/notices/count").location()).contains("/login");
        assertThat(stranger().get("/notices").location()).contains("/login");
        assertThat(officer.get("/").body()).contains("class=\"bell\"", "src=\"/bell");
        assertThat(as("auditora").get("/").body()).doesNotContain("class=\"bell\"");
        assertThat(stranger().get("/public/disclosures").body()).doesNotContain("class=\"bell\"");
    }

    @Test
    void showsAnAdministratorHowSendingGoes() {
        Caller administrator = as("admin");

        assertThat(administrator.get("/notices/deliveries").body()).contains("消息发送", "没有发送失败的消息");
        assertThat(administrator
                        .postForm("/notices/deliveries/unknown'--/again", "")
                        .location())
                .endsWith("/notices/deliveries");
        assertThat(officer.get("/notices/deliveries").status()).isEqualTo(403);
        assertThat(officer.get("/notices").body()).as("no mail is sent at all").doesNotContain("邮件");
    }

    private int unread() {
        return Integer.parseInt(officer.get("/notices/count").read("$.unread"));
    }
}
