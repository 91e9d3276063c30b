package org.ecopetition.briefing.figures.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ecopetition.disclosure.petitioner.PetitionerDoubted;
import org.ecopetition.handoff.HandOffEvent;
import org.ecopetition.handoff.HandOffEvent.DeadlinesChanged;
import org.ecopetition.handoff.HandOffEvent.FeedbackGiven;
import org.ecopetition.handoff.HandOffEvent.HandOffAssigned;
import org.ecopetition.handoff.HandOffEvent.HandOffReassigned;
import org.ecopetition.handoff.HandOffEvent.HandOffSigned;
import org.ecopetition.handoff.HandOffEvent.HandOffWithdrawn;
import org.ecopetition.handoff.HandOffEvent.ResultSentBack;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionReceiptCompleted;
import org.ecopetition.petition.PetitionRegistered;
import org.ecopetition.petition.PetitionWithdrawn;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.classification.Classification;
import org.ecopetition.petition.classification.PetitionClassified;
import org.ecopetition.petition.classification.PetitionCorrected;
import org.ecopetition.petition.classification.Problem;
import org.ecopetition.petition.intake.IntakeCorrected;
import org.ecopetition.petition.intake.IntakeField;
import org.ecopetition.petition.intake.ListMarks;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.RepeatLinked;
import org.ecopetition.rectification.AcceptanceReport;
import org.ecopetition.rectification.RectificationEvent.RectificationInspected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts when, as it was known when: from the events alone. */
class CaseHistoryTest {

    private static final CaseNumber NUMBER = new CaseNumber("D2YY202306280001");
    private static final HandOffKey KEY = HandOffKey.of(NUMBER, 1);
    private static final Instant CALL = Instant.parse("2023-06-28T01:15:00Z");
    private static final Instant CUT_OFF = Instant.parse("2023-06-30T00:00:00Z");
    private static final Instant MUCH_LATER = Instant.parse("2026-11-29T00:00:00Z");

    private final List<KeptEvent> events = new ArrayList<>();

    @Test
    void countsTheClassificationFromTheCallHoweverLateItWasSaid() {
        kept(MUCH_LATER, registered(CALL, false));
        kept(MUCH_LATER.plusSeconds(600), classified(CALL, true));

        assertThat(petition(CUT_OFF, MUCH_LATER.plusSeconds(600)).orElseThrow().keyItem())
                .isTrue();
        assertThat(petition(CUT_OFF, MUCH_LATER.plusSeconds(599)).orElseThrow().classification())
                .as("nobody had said it yet")
                .isNull();
        assertThat(petition(CALL.minusSeconds(1), MUCH_LATER.plusSeconds(600))).isEmpty();
    }

    @Test
    void countsTheOldClassificationFromTheCallAndSaysThatItWasReconstructed() {
        kept(
                MUCH_LATER,
                new PetitionRegistered(
                        NUMBER, CALL, "intakea", Channel.PHONE, "round", "430921", null, null, false, null));
        kept(MUCH_LATER.plusSeconds(600), classified(MUCH_LATER.plusSeconds(600), true));

        CountedPetition counted = petition(CUT_OFF, MUCH_LATER.plusSeconds(600)).orElseThrow();

        assertThat(counted.classification()).isEqualTo(Classification.ENVIRONMENTAL);
        assertThat(counted.reconstructed()).isTrue();
    }

    @Test
    void knowsOfABackDatedHandOffOnlySinceItsEntry() {
        kept(CALL, registered(CALL, false));
        kept(CALL.plusSeconds(300), classified(CALL, false));
        kept(CUT_OFF.plusSeconds(86_400), assigned(CUT_OFF.minusSeconds(7200)));

        assertThat(handOffs(CUT_OFF, CUT_OFF)).isEmpty();
        assertThat(handOffs(CUT_OFF, CUT_OFF.plusSeconds(86_400))).hasSize(1);
        assertThat(handOffs(CUT_OFF.minusSeconds(7201), CUT_OFF.plusSeconds(86_400)))
                .isEmpty();
    }

    @Test
    void showsBothTruthsOfACorrection() {
        kept(CALL, registered(CALL, false));
        kept(CALL.plusSeconds(300), classified(CALL, true));
        kept(
                MUCH_LATER,
                new PetitionCorrected(
                        NUMBER,
                        CALL,
                        "liaisona",
                        Classification.ENVIRONMENTAL,
                        false,
                        "430921",
                        "430922",
                        null,
                        problems(),
                        "录入有误"));

        assertThat(petition(CUT_OFF, CUT_OFF).orElseThrow().keyItem()).isTrue();
        assertThat(petition(CUT_OFF, MUCH_LATER).orElseThrow())
                .extracting(CountedPetition::keyItem, counted -> counted.place().regionCode())
                .containsExactly(false, "430922");
    }

    @Test
    void countsAnUndatedPetitionOnceItsDayIsTold() {
        Instant entered = CUT_OFF.plusSeconds(3600);
        kept(entered, registered(entered, true));
        kept(MUCH_LATER, new PetitionReceiptCompleted(NUMBER, MUCH_LATER, "liaisona", CALL, "round", Channel.LETTER));

        assertThat(petition(entered, entered).orElseThrow().standing()).isEqualTo(Standing.UNDATED);
        assertThat(petition(CUT_OFF, MUCH_LATER).orElseThrow())
                .extracting(CountedPetition::standing, CountedPetition::channel)
                .containsExactly(Standing.OPEN, Channel.LETTER);
    }

    @Test
    void countsFromTheTimeThatIntakeCorrectedOnceItIsKnown() {
        kept(CUT_OFF.plusSeconds(60), registered(CUT_OFF.plusSeconds(30), false));
        kept(
                MUCH_LATER,
                new IntakeCorrected(
                        NUMBER,
                        MUCH_LATER,
                        "intakea",
                        List.of(IntakeField.RECEIVED_AT, IntakeField.CHANNEL),
                        Channel.LETTER,
                        CALL,
                        "430922",
                        "别处"));

        assertThat(petition(CUT_OFF, CUT_OFF.plusSeconds(60)))
                .as("as it was known")
                .isEmpty();
        assertThat(petition(CUT_OFF, MUCH_LATER).orElseThrow())
                .extracting(CountedPetition::channel, counted -> counted.place().regionCode())
                .containsExactly(Channel.LETTER, "430922");
    }

    @Test
    void keepsTheHandOffOfAWithdrawnPetitionAndForgetsOneThatWasTakenBack() {
        kept(CALL, registered(CALL, false));
        kept(CALL.plusSeconds(300), classified(CALL, false));
        kept(CALL.plusSeconds(900), assigned(CALL.plusSeconds(600)));
        kept(CALL.plusSeconds(1800), new HandOffWithdrawn(KEY, CALL.plusSeconds(1800), "system"));
        assertThat(handOffs(CUT_OFF, CUT_OFF)).as("taken back").isEmpty();
        assertThat(handOffs(CALL.plusSeconds(1000), CUT_OFF)).as("before").hasSize(1);

        events.add(
                3,
                new KeptEvent(
                        4,
                        CALL.plusSeconds(1700),
                        new PetitionWithdrawn(NUMBER, CALL.plusSeconds(1700), "liaisona", "不属于本市")));
        assertThat(handOffs(CUT_OFF, CUT_OFF)).as("withdrawn").hasSize(1);
    }

    @Test
    void countsWhatThePeopleSaidFromTheDayOfTheAcceptance() {
        Instant day = Instant.parse("2023-06-29T16:00:00Z");
        kept(CALL, registered(CALL, false));
        kept(CALL.plusSeconds(300), classified(CALL, false));
        kept(CALL.plusSeconds(900), assigned(CALL.plusSeconds(600)));
        kept(MUCH_LATER, new RectificationInspected(KEY, day, "liaisona", accepted(true)));

        assertThat(satisfied(CUT_OFF, CUT_OFF)).isNull();
        assertThat(satisfied(CUT_OFF, MUCH_LATER)).isTrue();
        assertThat(satisfied(day.minusSeconds(1), MUCH_LATER)).isNull();

        kept(MUCH_LATER.plusSeconds(60), new RectificationInspected(KEY, CALL, "liaisona", accepted(false)));
        assertThat(satisfied(CUT_OFF, MUCH_LATER.plusSeconds(60)))
                .as("the latest counts, whichever was entered first")
                .isTrue();
        assertThat(satisfied(CALL.plusSeconds(600), MUCH_LATER.plusSeconds(60)))
                .as("a day that began before the hand-off counts from the hand-off")
                .isFalse();
    }

    @Test
    void keepsTheDeadlineThatWasInForceAtTheReport() {
        Instant reported = CALL.plusSeconds(5000);
        kept(CALL, registered(CALL, false));
        kept(CALL.plusSeconds(900), assigned(CALL.plusSeconds(600)));
        kept(reported, new FeedbackGiven(KEY, reported, "system"));
        kept(
                reported.plusSeconds(90),
                new DeadlinesChanged(KEY, reported.plusSeconds(90), "system", MUCH_LATER, MUCH_LATER));

        assertThat(handOffs(CUT_OFF, CUT_OFF).get(0).progress().feedbackDue())
                .as("it was late, and the planned finish of what was published as staged does not make it on time")
                .isEqualTo(CALL.plusSeconds(600));

        kept(
                reported.plusSeconds(900),
                new ResultSentBack(KEY, reported.plusSeconds(900), "liaisona", HandOffStatus.RECTIFYING, "再查"));
        assertThat(handOffs(CUT_OFF, CUT_OFF).get(0).progress().feedbackDue())
                .as("after it was sent back the new one counts")
                .isEqualTo(MUCH_LATER);
    }

    @Test
    void asksTheUnitThatHasItNowForItsReceipt() {
        Instant later = CALL.plusSeconds(86_400);
        kept(CALL, registered(CALL, false));
        kept(CALL.plusSeconds(900), assigned(CALL.plusSeconds(600)));
        kept(CALL.plusSeconds(1800), new HandOffSigned(KEY, CALL.plusSeconds(1800), "unit430921a"));
        assertThat(receipt(CALL.plusSeconds(1800)))
                .isEqualTo(new CountedHandOff.Receipt(CALL.plusSeconds(600), CALL.plusSeconds(1800), false));

        kept(
                CALL.plusSeconds(2000),
                new HandOffReassigned(
                        KEY, CALL.plusSeconds(2000), "system", "unit430922", List.of("unit430923"), null, later));
        assertThat(receipt(CALL.plusSeconds(2000))).isEqualTo(new CountedHandOff.Receipt(later, null, false));
        kept(
                CALL.plusSeconds(3000),
                new DeadlinesChanged(KEY, CALL.plusSeconds(3000), "system", later, CALL.plusSeconds(9000)));
        assertThat(receipt(CALL.plusSeconds(3000)).due()).isEqualTo(CALL.plusSeconds(9000));
        assertThat(petition(CUT_OFF, CUT_OFF).orElseThrow().reconstructed()).isFalse();

        kept(CALL.plusSeconds(4000), new DeadlinesChanged(KEY, CALL.plusSeconds(4000), "system", later, null));
        assertThat(receipt(CUT_OFF).due())
                .as("what the event of before did not keep is taken from what stood when they began to")
                .isEqualTo(MUCH_LATER);
        assertThat(petition(CUT_OFF, CUT_OFF).orElseThrow().reconstructed()).isTrue();
    }

    @Test
    void tellsWhoIsNotSatisfiedFromWhoRepeats() {
        CaseNumber earlier = new CaseNumber("D2YY202306270001");
        kept(CALL, registered(CALL, false));
        kept(CALL, new RepeatLinked(NUMBER, CALL, "liaisona", earlier, RelationKind.REPEAT));
        assertThat(petition(CUT_OFF, CUT_OFF).orElseThrow().again())
                .isEqualTo(new CountedPetition.SaidAgain(true, false, false));

        kept(CALL.plusSeconds(900), new RepeatLinked(NUMBER, CALL, "liaisona", earlier, RelationKind.NOT_SATISFIED));
        kept(CUT_OFF, new PetitionerDoubted(NUMBER, CUT_OFF, "public", null, "receipt"));
        assertThat(petition(CUT_OFF, CUT_OFF).orElseThrow().again())
                .isEqualTo(new CountedPetition.SaidAgain(true, true, true));
        assertThat(petition(CUT_OFF.minusSeconds(1), CUT_OFF).orElseThrow().again())
                .isEqualTo(new CountedPetition.SaidAgain(true, true, false));
    }

    /** Whatever happened in whatever order, at any two instants at most one stretch holds, and the past stays as it was known. */
    @Test
    void tellsOneTruthForEveryPairOfInstants() {
        Random random = new Random(20230630);
        for (int history = 0; history < 300; history++) {
            events.clear();
            kept(CALL, registered(CALL, false));
            Instant recorded = CALL;
            for (int i = 0; i < 8; i++) {
                recorded = recorded.plusSeconds(60 + random.nextInt(86_400));
                kept(recorded, any(random, recorded.minusSeconds((long) random.nextInt(3) * random.nextInt(200_000))));
            }
            List<Optional<CountedPetition>> before = asked(random.nextLong());
            Instant last = recorded;
            int known = events.size();
            kept(last.plusSeconds(9000), any(random, CALL.plusSeconds(random.nextInt(90_000))));
            assertThat(asked(0)).hasSameSizeAs(before);
            for (int i = 0; i < 40; i++) {
                Instant asOf = CALL.plusSeconds(random.nextInt(700_000));
                Instant knownAt = asOf.isAfter(last) ? asOf : last;
                if (knownAt.isBefore(last.plusSeconds(9000))) {
                    Optional<CountedPetition> now = petition(asOf, knownAt);
                    List<CountedHandOff> handedOff = handOffs(asOf, knownAt);
                    List<KeptEvent> all = List.copyOf(events);
                    events.subList(known, events.size()).clear();
                    assertThat(petition(asOf, knownAt)).isEqualTo(now);
                    assertThat(handOffs(asOf, knownAt)).isEqualTo(handedOff);
                    events.clear();
                    events.addAll(all);
                }
            }
        }
    }

    private List<Optional<CountedPetition>> asked(long seed) {
        Random random = new Random(seed);
        List<Optional<CountedPetition>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Instant asOf = CALL.plusSeconds(random.nextInt(700_000));
            answers.add(petition(asOf, asOf.plusSeconds(random.nextInt(700_000))));
        }
        return answers;
    }

    private CaseEvent any(Random random, Instant at) {
        return switch (random.nextInt(5)) {
            case 0 -> classified(random.nextBoolean() ? CALL : at, random.nextBoolean());
            case 1 -> assigned(at);
            case 2 -> new HandOffWithdrawn(KEY, at, "system");
            case 3 -> new HandOffReassigned(KEY, at, "system", "unit43092" + random.nextInt(4), null, null, null);
            default ->
                new PetitionCorrected(
                        NUMBER,
                        at,
                        "liaisona",
                        Classification.ENVIRONMENTAL,
                        random.nextBoolean(),
                        null,
                        "430922",
                        null,
                        problems(),
                        "x");
        };
    }

    private Optional<CountedPetition> petition(Instant asOf, Instant knownAt) {
        List<CountedPetition> held = history().petition().stream()
                .filter(stretch -> stretch.holds(asOf, knownAt))
                .map(Stretch::what)
                .toList();
        assertThat(held).as("one truth as of %s known at %s", asOf, knownAt).hasSizeLessThanOrEqualTo(1);
        return held.stream().findFirst();
    }

    private List<CountedHandOff> handOffs(Instant asOf, Instant knownAt) {
        List<CountedHandOff> held = history().handOffs().stream()
                .filter(stretch -> stretch.holds(asOf, knownAt))
                .map(Stretch::what)
                .toList();
        assertThat(held.stream().map(CountedHandOff::key)).doesNotHaveDuplicates();
        return held;
    }

    private @Nullable Boolean satisfied(Instant asOf, Instant knownAt) {
        return handOffs(asOf, knownAt).get(0).progress().publicSatisfied();
    }

    private CountedHandOff.Receipt receipt(Instant at) {
        return handOffs(at, at).get(0).receipt();
    }

    private static AcceptanceReport accepted(boolean satisfied) {
        return new AcceptanceReport(satisfied, LocalDate.of(2023, 6, 30), true, true, satisfied, "现场看过");
    }

    private CaseHistory history() {
        return new CaseHistory(events, () -> new Replaced(null, Map.of(), Map.of(KEY.value(), MUCH_LATER)));
    }

    private void kept(Instant recordedAt, CaseEvent event) {
        events.add(new KeptEvent(events.size() + 1L, recordedAt, event));
    }

    private static PetitionRegistered registered(Instant at, boolean undated) {
        return new PetitionRegistered(
                NUMBER,
                at,
                "intakea",
                Channel.PHONE,
                "round",
                "430921",
                null,
                null,
                undated,
                new ListMarks(null, false, Set.of()));
    }

    private static PetitionClassified classified(Instant at, boolean key) {
        return new PetitionClassified(
                NUMBER,
                at,
                "liaisona",
                Classification.ENVIRONMENTAL,
                key,
                new Problem("噪音扰民", "430921", null, problems()),
                null,
                null,
                null,
                null);
    }

    private static HandOffAssigned assigned(Instant at) {
        return new HandOffAssigned(
                KEY,
                at,
                "liaisona",
                "unit430921",
                List.of(),
                new HandOffEvent.Order(List.of(1), null, "430921", null),
                new HandOffEvent.DueTimes(at, at, "rule"),
                (@Nullable Integer) 1);
    }

    private static List<Allegation> problems() {
        return List.of(new Allegation(1, "噪音扰民", Set.of(PollutionType.NOISE)));
    }
}
