package org.ecopetition.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.with;

import java.time.Instant;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which deadline of a hand-off comes next. */
class SupervisionDeskTest extends ProcessTest {

    @Autowired
    private SupervisionDesk supervision;

    @Test
    void waitsForReceiptFirst() {
        assertThat(next(handedOff("NOISE"))).contains(deadline(DeadlineKind.RECEIPT, "2023-06-30T09:00:00+08:00"));
    }

    @Test
    void remindsOnceSigned() {
        String key = handedOff("NOISE");

        complete("unit430921a", "signReceipt", key, signed());

        assertThat(next(key)).contains(deadline(DeadlineKind.REMINDER, "2023-07-03T23:59:59+08:00"));
    }

    @Test
    void goesFromReminderToFeedbackToSlipsToFollowUp() {
        HandOffKey key = new HandOffKey(handedOff("NOISE"));

        assertThat(supervision.reached(key)).as("receipt overdue").isTrue();
        assertThat(supervision.reached(key)).as("only a reminder").isFalse();
        assertThat(supervision.next(key)).contains(deadline(DeadlineKind.FEEDBACK, "2023-07-04T23:59:59+08:00"));
        assertThat(supervision.reached(key)).as("feedback overdue").isTrue();
        assertThat(supervision.next(key)).contains(deadline(DeadlineKind.ESCALATION, "2023-07-07T23:59:59+08:00"));
        assertThat(supervision.reached(key)).as("orange").isTrue();
        assertThat(supervision.next(key)).contains(deadline(DeadlineKind.ESCALATION, "2023-07-11T23:59:59+08:00"));
        assertThat(supervision.reached(key)).as("red").isTrue();
        assertThat(supervision.next(key)).contains(deadline(DeadlineKind.FOLLOW_UP, "2023-07-18T23:59:59+08:00"));
        assertThat(supervision.reached(key)).as("still overdue").isTrue();
        assertThat(supervision.next(key)).contains(deadline(DeadlineKind.FOLLOW_UP, "2023-07-25T23:59:59+08:00"));
    }

    @Test
    void countsNothingAsOverdueThatWasReported() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());

        assertThat(supervision.reached(new HandOffKey(key))).isFalse();
        assertThat(supervision.reached(new HandOffKey(key))).isFalse();
    }

    @Test
    void leavesOutThePastOfABackDatedHandOff() {
        assertThat(next(enteredAt("2023-07-20T09:00:00+08:00")))
                .contains(deadline(DeadlineKind.FOLLOW_UP, "2023-07-25T23:59:59+08:00"));
    }

    @Test
    void keepsWhatStillLiesAheadOfABackDatedHandOff() {
        assertThat(next(enteredAt("2023-07-02T09:00:00+08:00")))
                .contains(deadline(DeadlineKind.REMINDER, "2023-07-03T23:59:59+08:00"));
    }

    /** A hand-off of 29 June that is entered later. */
    private String enteredAt(String entered) {
        String number = called();
        clock.set(Instant.parse(entered));
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));
        complete("liaisona", "assignHandlers", number, with(handedTo(NAN_COUNTY), "handedOffAt", "2023-06-29T10:00"));
        return number + "-01";
    }

    private Optional<Deadline> next(String key) {
        return supervision.next(new HandOffKey(key));
    }

    private static Deadline deadline(DeadlineKind kind, String at) {
        return new Deadline(kind, Instant.parse(at));
    }
}
