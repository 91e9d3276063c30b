package org.ecopetition.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.returned;
import static org.ecopetition.process.Forms.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import org.ecopetition.handoff.deadline.DeadlineRule;
import org.ecopetition.handoff.deadline.DeadlineRule.MoreTime;
import org.ecopetition.handoff.order.HandOffOrders;
import org.ecopetition.process.Forms;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** How long a unit may sign for or return a hand-off: the provincial rule gives 24 hours, 5 working days, and 5 days for feedback. */
class ReturnWindowTest extends ProcessTest {

    private static final Instant FEEDBACK = Instant.parse("2023-07-04T23:59:59+08:00");
    private static final Instant FIVE_WORKING_DAYS = Instant.parse("2023-07-06T23:59:59+08:00");

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TimeDesk time;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private HandOffOrders orders;

    @Autowired
    private DeadlineWords words;

    @Test
    void endsWithTheTimeForFeedbackWhichComesFirst() {
        String key = handedOff("NOISE");

        assertThat(window(key)).isEqualTo(FEEDBACK);
        assertThat(orders.of(new HandOffKey(key)).returnUntil()).isEqualTo(FEEDBACK);
        assertThat(words.returnWindow(handOff(key), Locale.CHINESE))
                .anyMatch(line -> line.contains("5 个工作日，至 2023-07-06"))
                .contains("退回期限不晚于反馈期限：以 2023-07-04 23:59 为准");
    }

    @Test
    void takesNoReturnAfterFeedbackWasDue() {
        String key = handedOff("NOISE");
        clock.set(FEEDBACK.plusSeconds(1));

        assertThat(refusal("unit430921a", "signReceipt", key, returned())).isEqualTo("handoff.return-window-over");
    }

    @Test
    void growsWithAnExtensionUpToItsOwnDays() {
        String key = handedOff("NOISE");
        time.askExtension(new HandOffKey(key), 1, "检测排期", "unit430921a");
        time.grantExtension(new HandOffKey(key), 1, "属实", "liaisona");
        assertThat(window(key)).isEqualTo(Instant.parse("2023-07-05T23:59:59+08:00"));

        time.askExtension(new HandOffKey(key), 4, "检测排期", "unit430921a");
        time.grantExtension(new HandOffKey(key), 4, "属实", "liaisona");

        assertThat(window(key)).isEqualTo(FIVE_WORKING_DAYS);
        assertThat(words.returnWindow(handOff(key), Locale.CHINESE)).noneMatch(line -> line.contains("不晚于"));
    }

    @Test
    void shrinksAgainWhenAPauseIsEnded() {
        String key = handedOff("NOISE");
        time.pause(new HandOffKey(key), LocalDate.of(2023, 7, 5), "等待检测", "liaisona");
        assertThat(window(key)).isEqualTo(FIVE_WORKING_DAYS);

        clock.forward(Duration.ofDays(1));
        time.resume(new HandOffKey(key), "检测已完成", "liaisona");

        assertThat(window(key)).isEqualTo(handOff(key).timing().feedbackDue()).isBefore(FIVE_WORKING_DAYS);
    }

    @Test
    void followsARecountByAnotherRule() {
        String key = handedOff("NOISE");

        keep(key, 24, 3);

        assertThat(window(key)).isEqualTo(Instant.parse("2023-07-02T23:59:59+08:00"));
    }

    @Test
    void neitherLeavesMoreTimeForTheReceiptThanForFeedback() {
        String key = handedOff("NOISE");

        keep(key, 96, 1);

        Instant due = Instant.parse("2023-06-30T23:59:59+08:00");
        assertThat(handOff(key).timing().receiptDue()).isEqualTo(due);
        assertThat(open("signReceipt", key).get(0).getDueDate()).isEqualTo(Date.from(due));
        assertThat(words.of(handOff(key), Locale.CHINESE))
                .contains("签收：自 2023-06-29 09:00 起 96 小时，至 2023-07-03 09:00", "签收期限不晚于反馈期限：以 2023-06-30 23:59 为准");
    }

    @Test
    void runsFromTheEntryWhenTheHandOffWasBackDated() {
        String number = called();
        complete("liaisona", "classifyPetition", number, Forms.environmental("NOISE"));
        clock.forward(Duration.ofDays(3));
        complete("liaisona", "assignHandlers", number, with(handedTo(NAN_COUNTY), "handedOffAt", "2023-06-29T10:00"));

        assertThat(handOff(number + "-01").timing().feedbackDue()).isEqualTo(FEEDBACK);
        assertThat(window(number + "-01")).isEqualTo(Instant.parse("2023-07-07T23:59:59+08:00"));
    }

    @Test
    void endsWithFeedbackForAUnitThatTakesOverInTime() {
        String key = handedOff("NOISE");
        clock.set(FEEDBACK.minus(Duration.ofHours(3)));

        returns.transfer(new HandOffKey(key), "unitShengtai", "职能所在", "liaisona");
        settle();

        assertThat(window(key)).isEqualTo(FEEDBACK);
        assertThat(handOff(key).timing().receiptDue()).isEqualTo(FEEDBACK);
    }

    @Test
    void leavesAUnitThatTakesOverTooLateItsOwnDays() {
        String key = handedOff("NOISE");
        clock.set(FEEDBACK.plus(Duration.ofHours(10)));

        returns.transfer(new HandOffKey(key), "unitShengtai", "职能所在", "liaisona");
        settle();

        assertThat(window(key)).isEqualTo(Instant.parse("2023-07-12T23:59:59+08:00"));
        assertThat(handOff(key).timing().receiptDue()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    }

    private Instant window(String key) {
        return deadlines.returnWindowEnd(handOff(key));
    }

    private void keep(String key, int receiptHours, int feedbackDays) {
        DeadlineRule other =
                new DeadlineRule(6, receiptHours, 5, 24, feedbackDays, false, 5, 7, new MoreTime(5, 2, 10), "另一规则");
        transactions.executeWithoutResult(done -> handOff(key).timing().keep(other));
        time.recount(new HandOffKey(key));
    }
}
