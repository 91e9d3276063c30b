package org.ecopetition.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.with;
import static org.ecopetition.process.Forms.without;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a hand-off comes by more time: the provincial rule gives 5 days, 5 more in two extensions, and 10 of pause. */
class TimeDeskTest extends ProcessTest {

    private static final Map<String, Object> GRANTED =
            form("extensionRuling", "GRANT", "extensionDays", 3, "extensionOpinion", "检测排期属实");

    @Autowired
    private TimeDesk time;

    @Autowired
    private CalendarFollower follower;

    @Autowired
    private DeadlineWords words;

    @Autowired
    private JdbcClient database;

    @Test
    void movesDeadlineTimerAndTasksWhenAnExtensionIsGranted() {
        String key = signedFor();
        ask(key, 3);

        assertThat(process(key)).isWaitingAt("verifyAllegation", "ruleOnExtension");
        assertThat(tasksSeenBy("unit430921a", key))
                .noneMatch(task -> task.getName().equals("裁定延期"));
        complete("liaisona", "ruleOnExtension", key, GRANTED);

        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-07T23:59:59+08:00"));
        assertThat(timers("deadlineApproaching", key).get(0).getDuedate()).isEqualTo(date("2023-07-06T23:59:59+08:00"));
        assertThat(open("verifyAllegation", key).get(0).getDueDate()).isEqualTo(date("2023-07-07T23:59:59+08:00"));
        assertThat(process(key)).isNotWaitingAt("ruleOnExtension");
        assertThat(events(numberOf(key))).endsWith("ExtensionAsked", "ExtensionGranted", "DeadlinesChanged");
    }

    @Test
    void leavesTheDeadlineWhenAnExtensionIsRefused() {
        String key = signedFor();
        ask(key, 3);

        complete("liaisona", "ruleOnExtension", key, form("extensionRuling", "REFUSE", "extensionOpinion", "请按期办结"));

        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-04T23:59:59+08:00"));
        assertThat(events(numberOf(key))).endsWith("ExtensionAsked", "ExtensionRefused");
    }

    @Test
    void wantsDaysAndAnOpinionFromWhoeverGrants() {
        String key = signedFor();
        ask(key, 3);

        assertThat(refusal("liaisona", "ruleOnExtension", key, without(GRANTED, "extensionDays")))
                .isEqualTo("form.missing");
        assertThat(refusal("liaisona", "ruleOnExtension", key, without(GRANTED, "extensionOpinion")))
                .isEqualTo("form.missing");
        assertThat(refusal("liaisona", "ruleOnExtension", key, with(GRANTED, "extensionDays", 6)))
                .isEqualTo("handoff.extension-too-long");
    }

    @Test
    void allowsTwoExtensionsAndFiveDaysInAll() {
        String key = signedFor();
        ask(key, 3);
        complete("liaisona", "ruleOnExtension", key, GRANTED);

        assertThat(refused(() -> ask(key, 3))).isEqualTo("handoff.extension-too-long");
        ask(key, 1);
        complete("liaisona", "ruleOnExtension", key, with(GRANTED, "extensionDays", 1));

        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-08T23:59:59+08:00"));
        assertThat(refused(() -> ask(key, 1))).isEqualTo("handoff.extension-used-up");
    }

    @Test
    void takesOneRequestAtATime() {
        String key = signedFor();
        ask(key, 3);

        assertThat(refused(() -> ask(key, 2))).isEqualTo("handoff.extension-open");
        assertThat(open("ruleOnExtension", key)).hasSize(1);
    }

    @Test
    void isAskedForBeforeFeedbackIsDue() {
        String key = signedFor();
        clock.set(Instant.parse("2023-07-04T23:59:59+08:00"));
        ask(key, 1);
        complete("liaisona", "ruleOnExtension", key, form("extensionRuling", "REFUSE", "extensionOpinion", "请按期办结"));

        clock.set(Instant.parse("2023-07-05T00:00:00+08:00"));

        assertThat(refused(() -> ask(key, 1))).isEqualTo("handoff.extension-late");
    }

    @Test
    void givesNoTimeForWhatWasReported() {
        String key = signedFor();
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());

        assertThat(refused(() -> ask(key, 1))).isEqualTo("handoff.wrong-status");
        assertThat(time.mayAsk(handOff(key))).isFalse();
    }

    @Test
    void standsStillWhilePaused() {
        String key = signedFor();
        clock.set(Instant.parse("2023-07-01T09:00:00+08:00"));

        time.pause(new HandOffKey(key), LocalDate.of(2023, 7, 3), "等待监测报告", "liaisona");

        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-07T23:59:59+08:00"));
        assertThat(timers("deadlineApproaching", key).get(0).getDuedate()).isEqualTo(date("2023-07-06T23:59:59+08:00"));
        assertThat(time.pausedUntil(handOff(key))).contains(LocalDate.of(2023, 7, 3));
    }

    @Test
    void countsAgainFromTheDayItIsResumed() {
        String key = signedFor();
        clock.set(Instant.parse("2023-07-01T09:00:00+08:00"));
        time.pause(new HandOffKey(key), LocalDate.of(2023, 7, 6), "等待监测报告", "liaisona");

        clock.set(Instant.parse("2023-07-02T09:00:00+08:00"));
        time.resume(new HandOffKey(key), "报告已出", "liaisona");

        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-05T23:59:59+08:00"));
        assertThat(events(numberOf(key)))
                .endsWith("HandOffPaused", "DeadlinesChanged", "HandOffResumed", "DeadlinesChanged");
    }

    @Test
    void leavesNoTraceInTheCountOfAPauseLiftedTheSameDay() {
        String key = signedFor();
        time.pause(new HandOffKey(key), LocalDate.of(2023, 7, 1), "等待监测报告", "liaisona");

        time.resume(new HandOffKey(key), "误操作", "liaisona");

        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-04T23:59:59+08:00"));
    }

    @Test
    void pausesNoLongerThanTheRuleAllows() {
        String key = signedFor();
        HandOffKey handOff = new HandOffKey(key);

        assertThat(refused(() -> time.pause(handOff, LocalDate.of(2023, 7, 9), "等待", "liaisona")))
                .isEqualTo("handoff.pause-too-long");
        assertThat(refused(() -> time.pause(handOff, LocalDate.of(2023, 6, 28), "等待", "liaisona")))
                .isEqualTo("handoff.pause-past");
        time.pause(handOff, LocalDate.of(2023, 7, 8), "等待", "liaisona");
        assertThat(refused(() -> time.pause(handOff, LocalDate.of(2023, 7, 8), "等待", "liaisona")))
                .isEqualTo("handoff.paused-already");
        assertThat(refused(() -> {
                    time.resume(handOff, "好了", "liaisona");
                    time.resume(handOff, "好了", "liaisona");
                }))
                .isEqualTo("handoff.not-paused");
    }

    @Test
    void saysWhyFeedbackIsDueSoThatAnybodyCanCountAgain() {
        String key = signedFor();
        ask(key, 2);
        complete("liaisona", "ruleOnExtension", key, with(GRANTED, "extensionDays", 2));
        clock.set(Instant.parse("2023-07-01T09:00:00+08:00"));
        time.pause(new HandOffKey(key), LocalDate.of(2023, 7, 1), "等待监测报告", "liaisona");

        List<String> lines = words.of(handOff(key), Locale.CHINESE);

        assertThat(lines.get(0)).startsWith("依据：湖南省级督察2020").endsWith("(handling-deadlines v1)");
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "签收：自 2023-06-29 09:00 起 24 小时，至 2023-06-30 09:00",
                        "退回：自 2023-06-29 09:00 收到交办的次日起 5 个工作日，至 2023-07-06 24:00",
                        "其中不计 2 天：2023-07-01（周六）、2023-07-02（周日）",
                        "反馈：2023-06-29 09:00 交办，次日为第 1 天，签收早晚不影响",
                        "加 5 天（自然日）",
                        "暂停 1 天：2023-07-01 至 2023-07-01，等待监测报告",
                        "延期 2 天：2023-06-29 批准，监测排期",
                        "合计：2023-07-07 23:59 截止");
    }

    @Test
    void keepsTheRuleItBeganWithUntilSomebodyRenewsIt() {
        String key = signedFor();
        // as if the table had said three days when it was handed off
        database.sql(
                        "update hand_off set deadline_rule = replace(deadline_rule, '\"feedbackDays\":5', '\"feedbackDays\":3')"
                                + " where hand_off_key = ?")
                .param(key)
                .update();
        assertThat(time.recount(new HandOffKey(key))).isTrue();
        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-02T23:59:59+08:00"));
        assertThat(time.ruleChanged(handOff(key))).isTrue();

        time.renewRule(new HandOffKey(key), "省里统一延长", "liaisona");

        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-04T23:59:59+08:00"));
        assertThat(time.ruleChanged(handOff(key))).isFalse();
        assertThat(events(numberOf(key))).endsWith("DeadlineRuleRenewed", "DeadlinesChanged");
    }

    @Test
    void followsThePublicCalendar() {
        // what other tests left open has no process any more
        database.sql("update hand_off set status = 'WITHDRAWN', ended_at = recorded_at where ended_at is null")
                .update();
        String key = signedFor();
        database.sql("update hand_off set deadline_rule = replace(deadline_rule, '\"feedbackInWorkingDays\":false',"
                        + " '\"feedbackInWorkingDays\":true') where hand_off_key = ?")
                .param(key)
                .update();
        assertThat(follower.recountAll()).isEqualTo(1);
        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-06T23:59:59+08:00"));
        database.sql("insert into calendar_day (on_day, works, name) values (date '2023-07-03', false, '休假')")
                .update();

        assertThat(follower.recountAll()).isEqualTo(1);

        database.sql("delete from calendar_day where on_day = date '2023-07-03'")
                .update();
        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-07T23:59:59+08:00"));
        assertThat(timers("deadlineApproaching", key).get(0).getDuedate()).isEqualTo(date("2023-07-06T23:59:59+08:00"));
        assertThat(follower.recountAll()).as("the day counts again").isEqualTo(1);
    }

    private String signedFor() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        return key;
    }

    private void ask(String key, int days) {
        time.askExtension(new HandOffKey(key), days, "监测排期", "unit430921a");
    }

    private static String refused(ThrowingCallable act) {
        String[] code = new String[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> code[0] = refusal.code());
        return code[0];
    }

    private static Date date(String time) {
        return Date.from(Instant.parse(time));
    }
}
