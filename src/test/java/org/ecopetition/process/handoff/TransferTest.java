package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.returned;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;

import java.time.Duration;
import java.time.Instant;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.verification.SiteVisits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hand-off that goes to another unit while somebody is at work on it (转办). */
class TransferTest extends ProcessTest {

    private static final String OTHER = "unitShengtai";

    @Autowired
    private SiteVisits visits;

    @Test
    void letsTheNewUnitSign() {
        String key = handedOff("NOISE");

        transfer(key);

        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.ISSUED);
        assertThat(handOff(key).unit()).isEqualTo(OTHER);
        assertThat(tasksSeenBy("unit430921a", key)).isEmpty();
        assertThat(tasksSeenBy("unitShengtaia", key))
                .extracting("taskDefinitionKey")
                .containsExactly("signReceipt");
    }

    @Test
    void leavesVisitsBegunAndKeepsWhatWasFound() {
        String key = handedOff("NOISE", "WATER");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", visit(key, 1), substantiated());

        transfer(key);

        assertThat(open("verifyAllegation", key)).isEmpty();
        assertThat(visits.of(new HandOffKey(key))).hasSize(1);
        complete("unitShengtaia", "signReceipt", key, signed());
        complete("unitShengtaia", visit(key, 1), substantiated());
        complete("unitShengtaia", visit(key, 2), substantiated());
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RECTIFYING);
    }

    @Test
    void takesARectificationAway() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, noise("58"));
        complete("unit430921a", "rectify", key, rectified());

        transfer(key);

        assertThat(open("remeasure", key)).isEmpty();
        assertThat(open("signReceipt", key)).hasSize(1);
    }

    @Test
    void neitherMovesTheDeadlineOfFeedbackNorCountsAsAReturn() {
        String key = handedOff("NOISE");
        Instant due = handOff(key).timing().feedbackDue();
        clock.set(clock.instant().plus(Duration.ofDays(2)));

        transfer(key);

        assertThat(handOff(key).timing().feedbackDue()).isEqualTo(due);
        assertThat(handOff(key).lead().returns()).isZero();
        assertThat(handOff(key).timing().receiptDue()).isAfter(clock.instant());
    }

    @Test
    void leavesTheWatchOverDeadlinesAtWork() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());

        transfer(key);

        assertThat(timers("deadlineApproaching", key)).hasSize(1);
        fire("deadlineApproaching", key);
        assertThat(timers("nextDeadlineReached", key)).hasSize(1);
        transferTo(key, NAN_COUNTY);
        assertThat(timers("nextDeadlineReached", key)).hasSize(1);
        assertThat(open("superviseHandling", key)).hasSize(1);
    }

    @Test
    void letsTheNewUnitReturnIt() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        clock.set(clock.instant().plus(Duration.ofDays(20)));

        transfer(key);
        complete("unitShengtaia", "signReceipt", key, returned());

        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RETURNED);
    }

    @Test
    void isRefusedForTheSameUnitAnUnknownOneAndAfterTheReport() {
        String key = handedOff("NOISE");
        assertRefused(key, NAN_COUNTY, "handoff.same-unit");
        assertRefused(key, "unit999999", "handoff.unknown-unit");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());

        assertRefused(key, OTHER, "handoff.wrong-status");
        assertThat(open("reviewResult", key)).hasSize(1);
    }

    private void assertRefused(String key, String unit, String code) {
        assertThatThrownBy(() -> returns.transfer(new HandOffKey(key), unit, "职能所在", "liaisona"))
                .isInstanceOf(Refusal.class)
                .hasMessage(code);
    }

    private void transfer(String key) {
        transferTo(key, OTHER);
    }

    private void transferTo(String key, String unit) {
        returns.transfer(new HandOffKey(key), unit, "职能所在", "liaisona");
        settle();
    }
}
