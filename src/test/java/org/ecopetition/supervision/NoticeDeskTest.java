package org.ecopetition.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;

import java.time.Instant;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.TimeDesk;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which notices can go out, and what becomes of them. */
class NoticeDeskTest extends ProcessTest {

    @Autowired
    private NoticeDesk notices;

    @Autowired
    private SupervisionDesk supervision;

    @Autowired
    private TimeDesk time;

    @Test
    void urgesAsOftenAsNeedBe() {
        HandOffKey key = new HandOffKey(handedOff("NOISE"));

        send(key, NoticeKind.URGE, "请尽快签收", "liaisona");
        send(key, NoticeKind.URGE, "请今日签收", "leadera");

        assertThat(notices.of(key)).extracting(Notice::number).containsExactly(1, 2);
        assertThat(notices.of(key).get(0).answerDue()).isEqualTo(Instant.parse("2023-06-30T09:00:00+08:00"));
        assertThat(open("answerNotice", key.value())).hasSize(2);
    }

    @Test
    void skipsASlipButGoesNotBack() {
        HandOffKey key = new HandOffKey(handedOff("NOISE"));

        send(key, NoticeKind.ORANGE, "急件,直接发橙单", "leadera");

        assertThat(notices.slipsAhead(handOff(key.value()))).containsExactly(NoticeKind.RED);
        assertThat(refused(() -> send(key, NoticeKind.BLUE, "补发", "leadera"))).isEqualTo("notice.slip-out");
        assertThat(refused(() -> send(key, NoticeKind.ORANGE, "再发", "leadera"))).isEqualTo("notice.slip-out");
    }

    @Test
    void sendsALeadersSlipToTheUnitAloneAndInformsTheHigherDesk() {
        HandOffKey key = new HandOffKey(handedOff("NOISE"));

        send(key, NoticeKind.RED, "省里挂牌", "leadera");

        Notice slip = notices.of(key).get(0);
        assertThat(slip.desk()).isEqualTo(NAN_COUNTY);
        assertThat(slip.informed()).isEqualTo("leader");
        assertThat(asked(key, "leader")).isZero();
        assertThat(asked(key, NAN_COUNTY)).isEqualTo(1);
        complete("unit430921a", "answerNotice", key.value(), form("noticeAnswer", "已停用两组电池"));
        assertThat(notices.of(key).get(0).answer()).isEqualTo("已停用两组电池");
    }

    @Test
    void informsTheCoordinationGroupOfAnOrangeSlipAndNobodyOfABlueOne() {
        HandOffKey key = new HandOffKey(handedOff("NOISE"));

        send(key, NoticeKind.BLUE, "请说明", "liaisona");
        send(key, NoticeKind.ORANGE, "请说明", "leadera");

        assertThat(notices.of(key))
                .extracting(notice -> Objects.requireNonNullElse(notice.informed(), "-"))
                .containsExactly("-", "liaison");
        assertThat(asked(key, NAN_COUNTY)).isEqualTo(2);
        assertThat(asked(key, "liaison")).isZero();
    }

    @Test
    void asksWhomAndByWhenTheSenderSays() {
        HandOffKey key = new HandOffKey(handedOff("NOISE"));
        Instant noon = Instant.parse("2023-06-30T12:00:00+08:00");

        notices.issue(key, new NoticeOrder(NoticeKind.RED, NAN_COUNTY, noon), "请答复", "leadera");

        assertThat(open("answerNotice", key.value()).get(0).getDueDate()).isEqualTo(noon);
        assertThat(refused(() ->
                        notices.issue(key, new NoticeOrder(NoticeKind.URGE, "unit430902", noon), "请答复", "leadera")))
                .isEqualTo("notice.not-a-handler");
        assertThat(refused(() -> notices.issue(
                        key, new NoticeOrder(NoticeKind.URGE, NAN_COUNTY, clock.instant()), "请答复", "leadera")))
                .isEqualTo("notice.answer-due-past");
        assertThat(notices.of(key)).hasSize(1);
    }

    @Test
    void urgesNobodyAboutWhatWasReported() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());

        assertThat(refused(() -> send(new HandOffKey(key), NoticeKind.URGE, "请反馈", "liaisona")))
                .isEqualTo("notice.nothing-due");
    }

    @Test
    void takesOneAnswer() {
        String key = handedOff("NOISE");
        send(new HandOffKey(key), NoticeKind.URGE, "请尽快签收", "liaisona");

        assertThat(refusal("unit430921a", "answerNotice", key, form())).isEqualTo("form.missing");
        complete("unit430921a", "answerNotice", key, form("noticeAnswer", "马上签收"));

        assertThat(refused(() -> notices.answer(new HandOffKey(key), 1, "再答", "unit430921a")))
                .isEqualTo("notice.not-open");
        assertThat(events(numberOf(key))).endsWith("NoticeIssued", "NoticeAnswered");
    }

    @Test
    void holdsSlipsBackWhileAnExtensionWaitsForItsRuling() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        time.askExtension(new HandOffKey(key), 2, "监测排期", "unit430921a");

        supervision.reached(new HandOffKey(key));
        assertThat(supervision.reached(new HandOffKey(key)))
                .as("feedback overdue")
                .isTrue();

        assertThat(notices.of(new HandOffKey(key))).isEmpty();
    }

    @Test
    void startsWithTheBlueSlipWhenWorkWasSentBackLate() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        send(new HandOffKey(key), NoticeKind.RED, "省里挂牌", "leadera");
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());
        clock.set(Instant.parse("2023-07-06T09:00:00+08:00"));

        complete("liaisona", "reviewResult", key, form("reviewOutcome", "RECTIFY_AGAIN", "reviewComment", "隔音屏有缺口"));

        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-11T23:59:59+08:00"));
        assertThat(notices.slipsAhead(handOff(key)))
                .containsExactly(NoticeKind.BLUE, NoticeKind.ORANGE, NoticeKind.RED);
    }

    private long asked(HandOffKey key, String group) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .taskDefinitionKey("answerNotice")
                .taskCandidateGroup(group)
                .count();
    }

    private void send(HandOffKey key, NoticeKind kind, String text, String person) {
        notices.issue(key, notices.proposed(handOff(key.value()), kind), text, person);
    }

    private static String refused(ThrowingCallable act) {
        String[] code = new String[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> code[0] = refusal.code());
        return code[0];
    }
}
