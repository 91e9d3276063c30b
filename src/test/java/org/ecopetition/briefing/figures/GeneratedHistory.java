package org.ecopetition.briefing.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ecopetition.briefing.figures.counting.KeptEvent;
import org.ecopetition.disclosure.DisclosureEvent.ObjectionLodged;
import org.ecopetition.disclosure.petitioner.PetitionerDoubted;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.HandOffEvent;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.handoff.ReturnReason;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.lookback.LookBackEvent.LookedBack;
import org.ecopetition.lookback.LookBackResult;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionClosed;
import org.ecopetition.petition.PetitionMerged;
import org.ecopetition.petition.PetitionPassedOn;
import org.ecopetition.petition.PetitionReceiptCompleted;
import org.ecopetition.petition.PetitionRegistered;
import org.ecopetition.petition.PetitionReopened;
import org.ecopetition.petition.PetitionWithdrawn;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.classification.Classification;
import org.ecopetition.petition.classification.PetitionClassified;
import org.ecopetition.petition.classification.PetitionCorrected;
import org.ecopetition.petition.classification.Problem;
import org.ecopetition.petition.intake.ListMarks;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.RepeatDismissed;
import org.ecopetition.petition.repeat.RepeatLinked;
import org.ecopetition.rectification.AcceptanceReport;
import org.ecopetition.rectification.RectificationEvent.RectificationInspected;
import org.jspecify.annotations.Nullable;

/**
 * The events of one made-up case in the order of their entry: anything in any order, often told later than it happened, put
 * right, given to others, sent back, withdrawn and begun again. What it counts as must add up all the same.
 */
final class GeneratedHistory {

    static final Instant FIRST_DAY = Instant.parse("2023-06-28T00:00:00Z");

    private static final List<String> PLACES = List.of("三仙湖镇某厂", "草尾镇某村", "大码头街道某小区");

    private static final List<String> REGIONS =
            List.of("430902", "430903", "430921", "430922", "430923", "430981", "430971", "430972");
    private static final String PERSON = "liaisona";

    private final Random random;
    private final String programme;
    private final CaseNumber number;
    private final Instant received;
    private final List<KeptEvent> events = new ArrayList<>();
    private final List<HandOffKey> keys = new ArrayList<>();
    private Instant now;

    GeneratedHistory(Random random, String programme, int serial) {
        this.random = random;
        this.programme = programme;
        this.number = new CaseNumber("D9GG20230628%04d".formatted(serial));
        this.received = FIRST_DAY.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
        this.now = received.plus(Duration.ofMinutes(chance(3) ? random.nextInt(5000) : 1));
        boolean undated = chance(20);
        kept(new PetitionRegistered(
                number,
                undated ? now : received,
                "intakea",
                channel(),
                programme,
                regionOrNone(),
                placeOrNone(),
                null,
                undated,
                new ListMarks(batchOrNone(), chance(2), Set.of())));
        if (!chance(6)) {
            kept(classified());
        }
    }

    /** One of a few, as people complain of the same again. */
    private @Nullable String placeOrNone() {
        int place = Math.floorMod(number.value().hashCode(), PLACES.size() + 1);
        return place == PLACES.size() ? null : PLACES.get(place);
    }

    /** Goes on for some steps; every step is entered later than the one before. */
    GeneratedHistory goOn(int steps) {
        for (int i = 0; i < steps; i++) {
            later();
            if (keys.isEmpty() || chance(4)) {
                ofThePetition();
            } else {
                ofAHandOff(keys.get(random.nextInt(keys.size())));
            }
        }
        return this;
    }

    CaseNumber number() {
        return number;
    }

    Instant received() {
        return received;
    }

    List<KeptEvent> events() {
        return events;
    }

    private void ofThePetition() {
        switch (random.nextInt(14)) {
            case 0, 1 -> kept(classified());
            case 2, 3 -> kept(corrected());
            case 4 -> kept(new RepeatLinked(number, received, PERSON, earlier(), oneOf(RelationKind.values())));
            case 5 -> kept(new RepeatDismissed(number, received, PERSON, earlier(), "OTHER"));
            case 6 -> withdrawn();
            case 7 -> kept(new PetitionPassedOn(number, now, PERSON, "市信访局"));
            case 8 -> kept(new PetitionMerged(number, now, PERSON, earlier()));
            case 9 -> kept(new PetitionClosed(number, now, "system"));
            case 10 -> kept(new PetitionReopened(number, now, PERSON));
            case 11 -> kept(new PetitionerDoubted(number, now, "public", null, null));
            case 12 -> kept(new PetitionReceiptCompleted(number, now, PERSON, received, programme, channel()));
            default -> handedOff();
        }
    }

    private void ofAHandOff(HandOffKey key) {
        switch (random.nextInt(22)) {
            case 0 -> kept(new HandOffEvent.HandOffReassigned(key, now, "system", unit(), null, regionOrNone(), null));
            case 1 ->
                kept(new HandOffEvent.DeadlinesChanged(
                        key, now, "system", now.plus(Duration.ofDays(3)), now.plus(Duration.ofHours(8))));
            case 2, 3 -> kept(new HandOffEvent.VerdictRolledUp(key, now, "system", oneOf(Verdict.values())));
            case 4 -> kept(new HandOffEvent.WholeJudged(key, now, PERSON, oneOf(Verdict.values()), "权衡"));
            case 5, 6 -> kept(new HandOffEvent.FeedbackGiven(key, now, "system"));
            case 7 -> kept(new HandOffEvent.ReportRecalled(key, now, "unit430921a", "更正"));
            case 8, 9 -> kept(new HandOffEvent.ResultAccepted(key, now, PERSON, oneOf(ClosingState.values())));
            case 10 -> kept(new HandOffEvent.ReviewRecalled(key, now, PERSON, "更正"));
            case 11 -> kept(new HandOffEvent.ResultSentBack(key, now, PERSON, HandOffStatus.RECTIFYING, "再查"));
            case 12 -> kept(new HandOffEvent.HandOffWithdrawn(key, now, "system"));
            case 13 -> kept(new HandOffEvent.HandOffWrittenOff(key, now, "system"));
            case 14 -> kept(inspected(key));
            case 15 -> kept(new LookedBack(key, past(), PERSON, oneOf(LookBackResult.values()), LocalDate.EPOCH, "看过"));
            case 16 ->
                kept(new HandOffEvent.HandOffReturned(
                        key, now, "unit430921a", oneOf(ReturnReason.values()), "x", null));
            case 17, 18 -> kept(new HandOffEvent.HandOffSigned(key, now, "unit430921a"));
            case 19 -> kept(new HandOffEvent.ReturnRefused(key, now, PERSON, "应由你单位办理"));
            case 20 -> kept(new HandOffEvent.ReturnRecalled(key, now, "unit430921a", "误退"));
            default -> kept(new ObjectionLodged(key, now, "public", "receipt"));
        }
    }

    private void handedOff() {
        Integer batch = batchOrNone();
        Instant at = chance(3) ? past() : now;
        int units = 1 + random.nextInt(3);
        for (int i = 0; i < units; i++) {
            HandOffKey key = HandOffKey.of(number, keys.size() + 1);
            keys.add(key);
            kept(new HandOffEvent.HandOffAssigned(
                    key,
                    at,
                    PERSON,
                    unit(),
                    List.of(),
                    new HandOffEvent.Order(List.of(1 + random.nextInt(3)), null, regionOrNone(), null),
                    new HandOffEvent.DueTimes(
                            at.plus(Duration.ofDays(1)), at.plus(Duration.ofDays(random.nextInt(10))), "rule"),
                    batch));
        }
    }

    private void withdrawn() {
        kept(new PetitionWithdrawn(number, now, PERSON, "不属于本市"));
        keys.forEach(key -> kept(new HandOffEvent.HandOffWithdrawn(key, now, "system")));
    }

    private PetitionClassified classified() {
        return new PetitionClassified(
                number,
                chance(2) ? received : now,
                PERSON,
                oneOf(Classification.values()),
                chance(4),
                new Problem(null, regionOrNone(), null, allegations()),
                null,
                chance(8) ? earlier().value() : null,
                null,
                chance(6) ? past() : null);
    }

    private PetitionCorrected corrected() {
        return new PetitionCorrected(
                number,
                past(),
                PERSON,
                oneOf(Classification.values()),
                chance(3),
                regionOrNone(),
                regionOrNone(),
                null,
                allegations(),
                "录入有误");
    }

    private RectificationInspected inspected(HandOffKey key) {
        boolean satisfied = chance(2);
        return new RectificationInspected(
                key, past(), PERSON, new AcceptanceReport(satisfied, LocalDate.EPOCH, true, true, satisfied, "看过"));
    }

    private List<Allegation> allegations() {
        List<Allegation> allegations = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            Set<PollutionType> types = new LinkedHashSet<>();
            for (int type = 0; type < random.nextInt(3); type++) {
                types.add(oneOf(PollutionType.values()));
            }
            allegations.add(new Allegation(
                    i + 1, "问题" + i, types.isEmpty() ? EnumSet.noneOf(PollutionType.class) : EnumSet.copyOf(types)));
        }
        return allegations;
    }

    private CaseNumber earlier() {
        return new CaseNumber("D9GG2023062799%02d".formatted(random.nextInt(3)));
    }

    private @Nullable Integer batchOrNone() {
        return chance(8) ? null : 1 + random.nextInt(5);
    }

    private @Nullable String regionOrNone() {
        return chance(10) ? null : REGIONS.get(random.nextInt(REGIONS.size()));
    }

    private String unit() {
        return "unit" + REGIONS.get(random.nextInt(REGIONS.size()));
    }

    private Channel channel() {
        return oneOf(Channel.values());
    }

    /** Some time since the call. */
    private Instant past() {
        long minutes = Math.max(1, Duration.between(received, now).toMinutes());
        return received.plus(Duration.ofMinutes(random.nextLong(minutes)));
    }

    private void later() {
        now = now.plus(Duration.ofMinutes(2 + random.nextInt(3 * 24 * 60)));
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T oneOf(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private void kept(CaseEvent event) {
        events.add(new KeptEvent(events.size(), now, event));
    }
}
