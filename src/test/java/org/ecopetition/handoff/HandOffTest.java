package org.ecopetition.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecopetition.handoff.LeadUnit.LastReturn;
import org.ecopetition.petition.Refusal;
import org.junit.jupiter.api.Test;

class HandOffTest {

    private static final Instant NOW = Instant.parse("2023-06-29T09:00:00+08:00");
    private static final LastReturn NOT_OURS = new LastReturn(ReturnReason.WRONG_REGION, "不在本县", null);

    @Test
    void returnsOnlyTwice() {
        HandOff handOff = issued();
        handOff.returned(NOT_OURS);
        handOff.returnRefused();
        handOff.returned(NOT_OURS);
        handOff.returnRefused();

        refuses(() -> handOff.returned(NOT_OURS), "handoff.returned-twice");
        assertThat(handOff.lead().mayReturn()).isFalse();
        handOff.signed("unit430921a", NOW);
        assertThat(handOff.status()).isEqualTo(HandOffStatus.VERIFYING);
    }

    @Test
    void bindsTheUnitThatTheSecondRulingNames() {
        HandOff handOff = issued();
        handOff.returned(NOT_OURS);
        handOff.reassignmentRuled("unit430902");
        handOff.reassigned(NOW);
        handOff.returned(NOT_OURS);
        handOff.reassignmentRuled("unit430903");
        handOff.reassigned(NOW.plusSeconds(60));

        assertThat(handOff.unit()).isEqualTo("unit430903");
        assertThat(handOff.timing().windowOpenedAt()).isEqualTo(NOW.plusSeconds(60));
        refuses(() -> handOff.returned(NOT_OURS), "handoff.returned-twice");
    }

    @Test
    void keepsItsUnitUntilTheRulingIsCarriedOut() {
        HandOff handOff = issued();
        handOff.returned(NOT_OURS);

        refuses(() -> handOff.reassignmentRuled("unit430921"), "handoff.same-unit");
        handOff.reassignmentRuled("unit430902");

        assertThat(handOff.unit()).isEqualTo("unit430921");
        assertThat(handOff.status()).isEqualTo(HandOffStatus.REASSIGNING);
    }

    @Test
    void reportsAtOnceWhenNothingIsSubstantiated() {
        HandOff handOff = signed();

        handOff.verified(Verdict.UNSUBSTANTIATED, NOW);

        assertThat(handOff.status()).isEqualTo(HandOffStatus.UNDER_REVIEW);
        assertThat(handOff.result().reportedAt()).isEqualTo(NOW);
    }

    @Test
    void takesItsReportAndReviewBackWhenSentBack() {
        HandOff handOff = reviewed();
        handOff.published(NOW);

        handOff.sentBackTo(HandOffStatus.VERIFYING, "异议成立");

        assertThat(handOff.status()).isEqualTo(HandOffStatus.VERIFYING);
        assertThat(handOff.result().reportedAt()).isNull();
        assertThat(handOff.result().reviewedBy()).isNull();
        assertThat(handOff.result().reviewComment()).isEqualTo("异议成立");
    }

    @Test
    void goesOnWithRectificationAfterAStagedPublication() {
        HandOff handOff = underReview();
        handOff.accepted(ClosingState.STAGED, "liaisona");

        handOff.published(NOW);

        assertThat(handOff.status()).isEqualTo(HandOffStatus.RECTIFYING);
        assertThat(handOff.result().reportedAt()).isNull();
    }

    @Test
    void refusesStepsOutOfTheirOrder() {
        List<Consumer<HandOff>> early = List.of(
                handOff -> handOff.verified(Verdict.SUBSTANTIATED, NOW),
                handOff -> handOff.rectified(NOW),
                handOff -> handOff.accepted(ClosingState.CLOSED, "liaisona"),
                handOff -> handOff.sentBackTo(HandOffStatus.RECTIFYING, "…"),
                handOff -> handOff.published(NOW),
                HandOff::accepted,
                handOff -> handOff.writtenOff(NOW),
                HandOff::issued);

        HandOff handOff = issued();

        early.forEach(step -> refuses(() -> step.accept(handOff), "handoff.wrong-status"));
        assertThat(handOff.status()).isEqualTo(HandOffStatus.ISSUED);
    }

    private static HandOff issued() {
        HandOff handOff = new HandOff(
                new HandOffKey("D2YY202306290001-01"),
                1,
                new Assignment("unit430921", Set.of(1, 2), null),
                null,
                new Timing(NOW, NOW));
        handOff.issued();
        return handOff;
    }

    private static HandOff signed() {
        HandOff handOff = issued();
        handOff.signed("unit430921a", NOW);
        return handOff;
    }

    private static HandOff underReview() {
        HandOff handOff = signed();
        handOff.verified(Verdict.SUBSTANTIATED, NOW);
        handOff.rectified(NOW);
        return handOff;
    }

    private static HandOff reviewed() {
        HandOff handOff = underReview();
        handOff.accepted(ClosingState.CLOSED, "liaisona");
        return handOff;
    }

    private static void refuses(ThrowingCallable step, String code) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
