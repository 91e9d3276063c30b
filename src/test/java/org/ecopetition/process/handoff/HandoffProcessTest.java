package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.ecopetition.process.Forms.accepted;
import static org.ecopetition.process.Forms.answered;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.notAccepted;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.reassignedTo;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.rectifying;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reopened;
import static org.ecopetition.process.Forms.returnRefused;
import static org.ecopetition.process.Forms.returned;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.sentBack;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.unsubstantiated;
import static org.ecopetition.process.Forms.with;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.audit.PersonalDataReadings;
import org.ecopetition.audit.RecordedEvent;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.Publicity;
import org.ecopetition.disclosure.objection.ObjectionDecisions;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.handoff.TimeDesk;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.process.Forms;
import org.ecopetition.process.PassesEveryElementOf;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.supervision.Notice;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.supervision.NoticeKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a hand-off can take from its receipt to its end, and the deadlines that run beside them. */
@PassesEveryElementOf("handoff")
class HandoffProcessTest extends ProcessTest {

    @Autowired
    private PublicRegister publicRegister;

    @Autowired
    private ObjectionDesk objections;

    @Autowired
    private ObjectionDecisions decisions;

    @Autowired
    private PersonalDataReadings readings;

    @Autowired
    private TimeDesk time;

    @Autowired
    private NoticeDesk notices;

    @Test
    void waitsForItsReceiptAfterTheOrderWentOut() {
        String key = handedOff("NOISE");

        assertThat(process(key)).hasPassed("issueHandOff").isWaitingAt("signReceipt");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.ISSUED);
        assertThat(open("signReceipt", key).get(0).getDueDate()).isEqualTo(date("2023-06-30T09:00:00+08:00"));
    }

    @Test
    void opensAVisitForEachAllegationOnceSigned() {
        String key = handedOff("NOISE", "RADIATION", "WATER");

        complete("unit430921a", "signReceipt", key, signed());

        assertThat(open("verifyAllegation", key)).hasSize(3);
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.VERIFYING);
        assertThat(handOff(key).timing().receivedBy()).isEqualTo("unit430921a");
    }

    @Test
    void staysWithTheUnitWhoseReturnIsRefused() {
        String key = handedOff("NOISE");

        complete("unit430921a", "signReceipt", key, returned());
        assertThat(process(key)).isWaitingAt("ruleOnReturn");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RETURNED);
        complete("liaisona", "ruleOnReturn", key, returnRefused());

        assertThat(process(key)).hasNotPassed("reassignHandOff").isWaitingAt("signReceipt");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.ISSUED);
        assertThat(handOff(key).unit()).isEqualTo(NAN_COUNTY);
        assertThat(events(numberOf(key))).endsWith("HandOffReturned", "ReturnRefused");
    }

    @Test
    void movesToTheUnitItIsReassignedTo() {
        String key = handedOff("NOISE");
        clock.forward(Duration.ofHours(2));

        complete("unit430921a", "signReceipt", key, returned());
        complete("liaisona", "ruleOnReturn", key, reassignedTo("unit430902"));

        assertThat(process(key)).hasPassed("reassignHandOff").isWaitingAt("signReceipt");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.ISSUED);
        assertThat(handOff(key).unit()).isEqualTo("unit430902");
        assertThat(tasksSeenBy("unit430921a", key)).isEmpty();
        assertThat(tasksSeenBy("unit430902a", key))
                .extracting(Task::getDueDate)
                .containsExactly(date("2023-06-30T11:00:00+08:00"));
        complete("unit430902a", "signReceipt", key, signed());
        assertThat(tasksSeenBy("unit430902a", key)).extracting(Task::getName).containsExactly("现场核查");
    }

    @Test
    void bindsTheUnitAfterTwoReturns() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, returned());
        complete("liaisona", "ruleOnReturn", key, reassignedTo("unit430902"));
        complete("unit430902a", "signReceipt", key, returned());
        complete("liaisona", "ruleOnReturn", key, returnRefused());

        assertThat(refusal("unit430902a", "signReceipt", key, returned())).isEqualTo("handoff.returned-twice");
        assertThat(handOff(key).lead().mayReturn()).isFalse();
        complete("unit430902a", "signReceipt", key, signed());

        assertThat(process(key)).isWaitingAt("verifyAllegation");
    }

    @Test
    void canBeReturnedUntilFeedbackIsDue() {
        String key = handedOff("NOISE");

        clock.set(Instant.parse("2023-07-04T23:59:59+08:00"));
        complete("unit430921a", "signReceipt", key, returned());
        complete("liaisona", "ruleOnReturn", key, returnRefused());
        clock.forward(Duration.ofSeconds(1));

        assertThat(refusal("unit430921a", "signReceipt", key, returned())).isEqualTo("handoff.return-window-over");
    }

    @Test
    void isVerifiedAgainWhenTheSecondReviewerDoubts() {
        String key = signedFor("RADIATION");
        complete("unit430921a", "verifyAllegation", key, unsubstantiated());

        complete(
                "liaisona",
                "reviewUnsubstantiated",
                key,
                form("reviewVerdict", "VERIFY_AGAIN", "reviewOpinion", "请委托有资质的机构监测"));
        assertThat(process(key)).isWaitingAt("verifyAllegation");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.VERIFYING);
        complete("unit430921a", "verifyAllegation", key, substantiated());

        assertThat(process(key)).isWaitingAt("rectify");
        assertThat(handOff(key).result().verdict()).isEqualTo(Verdict.SUBSTANTIATED);
    }

    @Test
    void endsWithoutPublicityWhenNothingIsSubstantiated() {
        String key = signedFor("RADIATION");
        complete("unit430921a", "verifyAllegation", key, unsubstantiated());
        complete("liaisona", "reviewUnsubstantiated", key, confirmed());
        assertThat(process(key)).hasNotPassed("rectify").isWaitingAt("reviewResult");

        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());

        assertThat(process(key)).isEnded().hasPassed("resultPublished").hasNotPassed("publicity");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.FINISHED);
        assertThat(rows(key)).extracting(row -> row.handling().verdict()).containsExactly(Verdict.UNSUBSTANTIATED);
        assertThat(petition(numberOf(key)).status()).isEqualTo(PetitionStatus.CLOSED);
    }

    @Test
    void needsNoRemeasurementWhenNoLimitWasExceeded() {
        String key = signedFor("NOISE");
        complete("unit430921a", "verifyAllegation", key, noise("50.4"));

        complete("unit430921a", "rectify", key, rectified());

        assertThat(process(key)).hasNotPassed("remeasure").isWaitingAt("reviewResult");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.UNDER_REVIEW);
    }

    @Test
    void isRectifiedAgainWhileTheRemeasurementExceedsTheLimit() {
        String key = signedFor("NOISE");
        complete("unit430921a", "verifyAllegation", key, noise("56.3"));
        complete("unit430921a", "rectify", key, rectified());

        complete("unit430921a", "remeasure", key, remeasured("51"));
        assertThat(process(key)).isWaitingAt("rectify");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RECTIFYING);
        complete("unit430921a", "rectify", key, rectified());
        complete("unit430921a", "remeasure", key, remeasured("50.4"));

        assertThat(process(key)).isWaitingAt("reviewResult");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.UNDER_REVIEW);
    }

    @Test
    void isRectifiedAgainWhenTheRemeasurementIsInvalid() {
        String key = signedFor("NOISE");
        complete("unit430921a", "verifyAllegation", key, noise("56.3"));
        complete("unit430921a", "rectify", key, rectified());

        complete("unit430921a", "remeasure", key, with(remeasured("40"), "measurement1Valid", false));

        assertThat(process(key)).isWaitingAt("rectify");
    }

    @Test
    void isPublishedStagedAndAgainWhenFinished() {
        String key = signedFor("NOISE");
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectifying(Forms.DAY.plusDays(30)));
        complete("liaisona", "reviewResult", key, reviewed("STAGED"));
        complete("liaisonb", "reviewDisclosure", key, published());

        assertThat(process(key)).hasNotPassed("publicityEnded").isWaitingAt("rectify");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RECTIFYING);
        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-29T23:59:59+08:00"));
        assertThat(open("rectify", key).get(0).getDueDate()).isEqualTo(date("2023-07-29T23:59:59+08:00"));
        assertThat(rows(key)).extracting(Disclosure::version).containsExactly(1);
        complete("unit430921a", "rectify", key, rectified());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());

        assertThat(process(key)).isWaitingAt("publicity");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.PUBLISHED);
        assertThat(rows(key)).singleElement().satisfies(row -> {
            assertThat(row.version()).isEqualTo(2);
            assertThat(row.handling().closingState()).isEqualTo(ClosingState.CLOSED);
        });
    }

    @Test
    void isVerifiedAgainWhenReviewSendsItBack() {
        String key = underReview();

        complete("liaisona", "reviewResult", key, sentBack("VERIFY_AGAIN"));

        assertThat(process(key)).isWaitingAt("verifyAllegation");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.VERIFYING);
        assertThat(handOff(key).result().reviewComment()).isEqualTo("材料不全");
        complete("unit430921a", "verifyAllegation", key, substantiated());
        assertThat(process(key)).isWaitingAt("rectify");
    }

    @Test
    void isRectifiedAgainWhenReviewSendsItBack() {
        String key = underReview();

        complete("liaisona", "reviewResult", key, sentBack("RECTIFY_AGAIN"));

        assertThat(process(key)).isWaitingAt("rectify");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RECTIFYING);
    }

    @Test
    void isReviewedAgainWhenItsDisclosureIsNotApproved() {
        String key = underReview();
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));

        complete(
                "liaisonb",
                "reviewDisclosure",
                key,
                form("disclosureDecision", "REVISE", "disclosureComment", "整改情况写得太简单"));
        assertThat(process(key)).isWaitingAt("reviewResult");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.UNDER_REVIEW);
        assertThat(rows(key)).isEmpty();
        complete("liaisonb", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisona", "reviewDisclosure", key, published());

        assertThat(process(key)).isWaitingAt("publicity");
        assertThat(rows(key)).extracting(Disclosure::version).containsExactly(1);
    }

    @Test
    void hasTheVerdictOfTheLastReview() {
        String key = underReview();
        complete(
                "liaisona",
                "reviewResult",
                key,
                with(reviewed("CLOSED"), "overallVerdict", "PARTLY_SUBSTANTIATED", "reviewComment", "扰民只在夜间"));
        assertThat(handOff(key).result().verdict()).isEqualTo(Verdict.PARTLY_SUBSTANTIATED);
        assertThat(rows(key)).isEmpty();
        complete(
                "liaisonb",
                "reviewDisclosure",
                key,
                form("disclosureDecision", "REVISE", "disclosureComment", "按逐项认定汇总"));

        complete("liaisonb", "reviewResult", key, reviewed("CLOSED"));

        assertThat(handOff(key).result().verdict()).isEqualTo(Verdict.SUBSTANTIATED);
        assertThat(events(numberOf(key)).stream().filter("WholeJudged"::equals)).hasSize(2);
    }

    @Test
    void isInPublicityForFiveDaysTheFirstIncluded() {
        String key = inPublicity();

        assertThat(process(key)).isWaitingAt("publicity");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.PUBLISHED);
        assertThat(rows(key)).singleElement().satisfies(row -> {
            assertThat(row.publicity()).isEqualTo(new Publicity(Forms.DAY, Forms.DAY.plusDays(4)));
        });
        assertThat(timers("publicityEnded", key).get(0).getDuedate()).isEqualTo(date("2023-07-04T00:00:00+08:00"));
    }

    @Test
    void returnsToPublicityWhenAnObjectionIsAnswered() {
        String key = inPublicity();
        Date ends = timers("publicityEnded", key).get(0).getDuedate();

        object(key, "夜里还是吵");
        assertThat(process(key)).isWaitingAt("handleObjection");
        complete("liaisona", "handleObjection", key, answered());

        assertThat(process(key)).isWaitingAt("publicity");
        assertThat(timers("publicityEnded", key).get(0).getDuedate()).isEqualTo(ends);
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.PUBLISHED);
        assertThat(objections.open(new HandOffKey(key))).isEmpty();
        assertThat(events(numberOf(key))).endsWith("ObjectionLodged", "ObjectionDecided");
    }

    @Test
    void leavesWordsAndContactOfAnObjectorToTheCoordinationGroup() {
        String key = inPublicity();

        objections.lodge(new CaseNumber(numberOf(key)), "我叫李建国,电话13912345678,夜里还是吵", "13912345678");

        Task task = open("handleObjection", key).get(0);
        assertThat(String.valueOf(tasks.getVariableLocal(task.getId(), "summary")))
                .contains("夜里还是吵")
                .doesNotContain("李建国")
                .doesNotContain("13912345678");
        assertThat(recorded(numberOf(key)).toString()).doesNotContain("李建国").doesNotContain("13912345678");
        assertThat(decisions.read(new HandOffKey(key), "liaisona"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.objection().text()).contains("李建国");
                    assertThat(file.contact()).isEqualTo("13912345678");
                    assertThat(file.toString()).doesNotContain("13912345678");
                });
        assertThat(readings.of(new CaseNumber(numberOf(key)))).singleElement().satisfies(reading -> {
            assertThat(reading.handOff()).isEqualTo(key);
            assertThat(reading.person()).isEqualTo("liaisona");
        });
    }

    @Test
    void losesNoObjectionThatComesWhileAnotherIsHandled() {
        String key = inPublicity();
        object(key, "夜里还是吵");
        clock.forward(Duration.ofMinutes(5));
        object(key, "隔音屏没有装完");

        complete("liaisona", "handleObjection", key, answered());
        assertThat(process(key)).isWaitingAt("handleObjection");
        assertThat(objections.open(new HandOffKey(key))).extracting("text").containsExactly("隔音屏没有装完");
        complete("liaisona", "handleObjection", key, answered());

        assertThat(process(key)).isWaitingAt("publicity");
        assertThat(objections.open(new HandOffKey(key))).isEmpty();
    }

    @Test
    void isVerifiedAgainWhenAnObjectionIsUpheld() {
        String key = inPublicity();
        object(key, "夜里还是吵");

        complete("liaisona", "handleObjection", key, reopened());

        assertThat(process(key)).isWaitingAt("verifyAllegation");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.VERIFYING);
        assertThat(timers("publicityEnded", key)).isEmpty();
    }

    @Test
    void isWrittenOffOnceAcceptedOnSite() {
        String key = inPublicity();
        fire("publicityEnded", key);

        complete("liaisona", "acceptRectification", key, accepted());

        assertThat(process(key)).isEnded().hasPassed("writeOffHandOff", "handOffWrittenOff");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.WRITTEN_OFF);
        assertThat(handOff(key).endedAt()).isEqualTo(clock.instant());
    }

    @Test
    void isRectifiedAgainWhenAcceptanceFails() {
        String key = inPublicity();
        fire("publicityEnded", key);

        complete("liaisona", "acceptRectification", key, with(notAccepted(), "ecologyRestored", true));
        assertThat(process(key)).isWaitingAt("rectify");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RECTIFYING);
        assertThat(String.valueOf(
                        tasks.getVariableLocal(open("rectify", key).get(0).getId(), "summary")))
                .contains("隔音屏有缺口（未达标准：污染消除、群众满意）");
        complete("unit430921a", "rectify", key, rectified());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());

        assertThat(process(key)).isWaitingAt("publicity");
        assertThat(rows(key)).extracting(Disclosure::version).containsExactly(2);
    }

    @Test
    void callsALeaderWhenReceiptIsLate() {
        String key = handedOff("NOISE");

        fire("deadlineApproaching", key);

        assertThat(clock.instant()).isEqualTo(Instant.parse("2023-06-30T09:00:00+08:00"));
        assertThat(process(key)).isWaitingAt("signReceipt", "superviseHandling", "nextDeadlineReached");
        assertThat(deadlines(key)).containsExactly("RECEIPT overdue");
        complete("leadera", "superviseHandling", key, form("supervisionInstruction", "今日内签收"));
        assertThat(process(key))
                .isWaitingAtExactly("receiveHandOff", "signReceipt", "deadlines", "nextDeadlineReached");
        assertThat(events(numberOf(key))).endsWith("SupervisionInstructed");
    }

    @Test
    void remindsTheDayBeforeFeedbackIsDue() {
        String key = signedFor("NOISE");

        fire("deadlineApproaching", key);

        assertThat(clock.instant()).isEqualTo(Instant.parse("2023-07-03T23:59:59+08:00"));
        assertThat(process(key)).isNotWaitingAt("superviseHandling");
        assertThat(deadlines(key)).containsExactly("REMINDER");
    }

    @Test
    void callsALeaderWhenFeedbackIsLateAndAgainOnceAnswered() {
        String key = signedFor("NOISE");
        fire("deadlineApproaching", key);

        fire("nextDeadlineReached", key);
        assertThat(process(key)).isWaitingAt("superviseHandling");
        complete("leadera", "superviseHandling", key, form("supervisionInstruction", "三日内反馈"));
        fire("nextDeadlineReached", key);
        fire("nextDeadlineReached", key);

        assertThat(open("superviseHandling", key)).as("not asked twice").hasSize(1);
        assertThat(process(key)).isWaitingAt("nextDeadlineReached");
        assertThat(deadlines(key))
                .containsExactly("REMINDER", "FEEDBACK overdue", "ESCALATION overdue", "ESCALATION overdue");
    }

    @Test
    void goesUpFromBlueToOrangeToRedEachToAHigherDesk() {
        String key = signedFor("NOISE");
        fire("deadlineApproaching", key);

        fire("nextDeadlineReached", key);
        assertThat(tasksSeenBy("unit430921a", key)).extracting(Task::getName).contains("回复督办");
        assertThat(open("answerNotice", key).get(0).getDueDate()).isEqualTo(date("2023-07-05T23:59:59+08:00"));
        complete("unit430921a", "answerNotice", key, form("noticeAnswer", "监测报告未出，两日内反馈"));
        fire("nextDeadlineReached", key);
        assertThat(tasksSeenBy("unit430921a", key)).extracting(Task::getName).doesNotContain("回复督办");
        complete("liaisona", "answerNotice", key, form("noticeAnswer", "已约谈该县分局"));
        fire("nextDeadlineReached", key);
        complete("leadera", "answerNotice", key, form("noticeAnswer", "请县长到场督办"));
        fire("nextDeadlineReached", key);

        assertThat(notices.of(new HandOffKey(key)))
                .extracting(Notice::kind, Notice::desk, notice -> Objects.requireNonNullElse(notice.answer(), ""))
                .containsExactly(
                        tuple(NoticeKind.BLUE, "unit430921", "监测报告未出，两日内反馈"),
                        tuple(NoticeKind.ORANGE, "liaison", "已约谈该县分局"),
                        tuple(NoticeKind.RED, "leader", "请县长到场督办"));
        assertThat(process(key)).hasPassed("noticeAnswered").isNotWaitingAt("answerNotice");
    }

    @Test
    void asksTheFormerUnitForNoAnswerOnceAnotherHasIt() {
        String key = handedOff("NOISE");
        send(new HandOffKey(key), NoticeKind.URGE, "请尽快签收", "liaisona");
        assertThat(tasksSeenBy("unit430921a", key)).extracting(Task::getName).contains("回复督办");

        complete("unit430921a", "signReceipt", key, returned());
        complete("liaisona", "ruleOnReturn", key, reassignedTo("unit430902"));

        assertThat(process(key)).hasPassed("noticeLapsed").isWaitingAtExactly("receiveHandOff", "signReceipt");
        assertThat(tasksSeenBy("unit430921a", key)).isEmpty();
        assertThat(events(numberOf(key))).contains("NoticeIssued", "NoticeLapsed");
    }

    @Test
    void keepsSeveralNoticesApart() {
        String key = signedFor("NOISE");
        send(new HandOffKey(key), NoticeKind.URGE, "请尽快核查", "liaisona");
        send(new HandOffKey(key), NoticeKind.RED, "省里挂牌，越级督办", "leadera");

        complete("unit430921a", askedIn(1, key), form("noticeAnswer", "明日核查"));
        complete("unit430921a", askedIn(2, key), form("noticeAnswer", "已派人到现场"));

        assertThat(notices.of(new HandOffKey(key)))
                .extracting(notice -> Objects.requireNonNullElse(notice.answer(), ""))
                .containsExactly("明日核查", "已派人到现场");
    }

    @Test
    void asksNobodyAboutAResultThatCameInTime() {
        String key = underReview();
        fire("deadlineApproaching", key);

        fire("nextDeadlineReached", key);

        assertThat(process(key)).isWaitingAtExactly("review", "reviewResult", "deadlines", "nextDeadlineReached");
        assertThat(deadlines(key)).isEmpty();
    }

    @Test
    void movesTheTimerPastTheReceiptOnceSigned() {
        String key = handedOff("NOISE");
        assertThat(timers("deadlineApproaching", key).get(0).getDuedate()).isEqualTo(date("2023-06-30T09:00:00+08:00"));

        complete("unit430921a", "signReceipt", key, signed());

        assertThat(timers("deadlineApproaching", key).get(0).getDuedate()).isEqualTo(date("2023-07-03T23:59:59+08:00"));
    }

    @Test
    void firesNothingForThePastOfABackDatedHandOff() {
        String number = called();
        clock.set(Instant.parse("2023-07-20T09:00:00+08:00"));
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));

        complete("liaisona", "assignHandlers", number, with(handedTo(NAN_COUNTY), "handedOffAt", "2023-06-29T10:00"));

        String key = number + "-01";
        assertThat(handOff(key).timing().handedOffAt()).isEqualTo(Instant.parse("2023-06-29T10:00:00+08:00"));
        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(Instant.parse("2023-07-04T23:59:59+08:00"));
        assertThat(timers("deadlineApproaching", key).get(0).getDuedate()).isEqualTo(date("2023-07-25T23:59:59+08:00"));
        assertThat(deadlines(key)).isEmpty();
        complete("unit430921a", "signReceipt", key, returned());
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RETURNED);
    }

    @Test
    void isHandledOnWhileItsExtensionIsRuledOn() {
        String key = signedFor("NOISE");
        time.askExtension(new HandOffKey(key), 2, "监测排期", "unit430921a");

        complete("unit430921a", "verifyAllegation", key, substantiated());
        assertThat(process(key)).isWaitingAt("rectify", "ruleOnExtension");
        complete(
                "liaisona",
                "ruleOnExtension",
                key,
                form("extensionRuling", "GRANT", "extensionDays", 2, "extensionOpinion", "同意"));

        assertThat(process(key)).hasPassed("extensionRuled").isWaitingAtExactly("rectification", "rectify");
    }

    @Test
    void recordsNoDeadlineOnceItHasEnded() {
        String key = inPublicity();
        fire("publicityEnded", key);
        Task acceptance = open("acceptRectification", key).get(0);
        handIn("liaisona", acceptance, accepted());
        handOffs.writeOff(new HandOffKey(key)); // the step's transaction, but for the engine's part

        management.executeJob(timers("deadlineApproaching", key).get(0).getId());

        assertThat(process(key)).hasPassed("deadlineRecorded").isNotWaitingAt("nextDeadlineReached");
        settle();
        assertThat(process(key)).isEnded();
        assertThat(events(numberOf(key)))
                .filteredOn("HandOffWrittenOff"::equals)
                .hasSize(1);
    }

    private void send(HandOffKey key, NoticeKind kind, String text, String person) {
        notices.issue(key, notices.proposed(handOff(key.value()), kind), text, person);
    }

    /** The task in which a notice asks for its answer. */
    private Task askedIn(int notice, String key) {
        return open("answerNotice", key).stream()
                .filter(task -> runtime.getVariable(task.getExecutionId(), "noticeNumber")
                        .equals(notice))
                .findFirst()
                .orElseThrow();
    }

    private String signedFor(String... types) {
        String key = handedOff(types);
        complete("unit430921a", "signReceipt", key, signed());
        return key;
    }

    private String underReview() {
        String key = signedFor("NOISE");
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());
        return key;
    }

    private String inPublicity() {
        String key = underReview();
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());
        return key;
    }

    private void object(String key, String text) {
        objections.lodge(new CaseNumber(numberOf(key)), text, null);
    }

    private List<Disclosure> rows(String key) {
        return publicRegister.of(new CaseNumber(numberOf(key)));
    }

    private List<String> deadlines(String key) {
        return recorded(numberOf(key)).stream()
                .filter(event -> event.kind().equals("DeadlineReached"))
                .map(RecordedEvent::data)
                .map(data -> data.replaceAll(".*\"kind\":\"(\\w+)\".*", "$1")
                        + (data.contains("\"overdue\":true") ? " overdue" : ""))
                .toList();
    }

    private static Date date(String time) {
        return Date.from(Instant.parse(time));
    }
}
