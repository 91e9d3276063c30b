package org.ecopetition.briefing.figures.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.ecopetition.briefing.figures.counting.CountedHandOff.Batches;
import org.ecopetition.briefing.figures.counting.CountedPetition.Place;
import org.ecopetition.briefing.figures.counting.CountedPetition.SaidAgain;
import org.ecopetition.disclosure.petitioner.PetitionerDoubted;
import org.ecopetition.handoff.HandOffEvent;
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
import org.ecopetition.petition.intake.IntakeCorrected;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.RepeatDismissed;
import org.ecopetition.petition.repeat.RepeatLinked;
import org.ecopetition.rectification.RectificationEvent.RectificationInspected;
import org.jspecify.annotations.Nullable;

/** How a petition and its hand-offs stand while its events are gone through one after the other. */
final class CaseStanding {

    private static final Map<Class<? extends CaseEvent>, BiConsumer<CaseStanding, CaseEvent>> TOLD =
            new LinkedHashMap<>();

    static {
        on(PetitionRegistered.class, CaseStanding::registered);
        on(PetitionReceiptCompleted.class, CaseStanding::dated);
        on(IntakeCorrected.class, CaseStanding::enteredOtherwise);
        on(PetitionClassified.class, CaseStanding::classified);
        on(PetitionCorrected.class, CaseStanding::corrected);
        on(RepeatLinked.class, CaseStanding::linked);
        on(RepeatDismissed.class, (standing, event) -> standing.repeats.remove(event.earlier()));
        on(PetitionerDoubted.class, (standing, event) -> standing.notSolved = true);
        on(PetitionPassedOn.class, (standing, event) -> standing.standing = Standing.PASSED_ON);
        on(PetitionMerged.class, (standing, event) -> standing.standing = Standing.MERGED);
        on(PetitionWithdrawn.class, (standing, event) -> standing.standing = Standing.WITHDRAWN);
        on(PetitionClosed.class, (standing, event) -> standing.standing = Standing.CLOSED);
        on(PetitionReopened.class, (standing, event) -> standing.standing = Standing.OPEN);
        on(HandOffEvent.HandOffAssigned.class, CaseStanding::assigned);
        on(RectificationInspected.class, CaseStanding::inspected);
        HandOffStanding.KINDS.forEach(kind -> on(kind, CaseStanding::handled));
    }

    private final Map<String, HandOffStanding> handOffs = new LinkedHashMap<>();
    private final Map<CaseNumber, RelationKind> repeats = new HashMap<>();
    private final Map<Integer, Set<PollutionType>> types = new TreeMap<>();
    private final Replaced replaced;
    private String caseNumber = "";
    private String programme = "";
    private Channel channel = Channel.UNKNOWN;
    private Standing standing = Standing.OPEN;
    private @Nullable Classification classification;
    private @Nullable String regionCode;
    private @Nullable String place;
    private @Nullable Integer upperBatch;
    private boolean keyItem;
    private boolean undated;
    private boolean notSolved;

    /** @param replaced what stands in for first values that were not kept */
    CaseStanding(Replaced replaced) {
        this.replaced = replaced;
    }

    /** The kinds of events that change what is counted. */
    static Collection<Class<? extends CaseEvent>> kinds() {
        return TOLD.keySet();
    }

    void take(CaseEvent event) {
        TOLD.getOrDefault(event.getClass(), (standing, other) -> {}).accept(this, event);
    }

    CountedPetition petition() {
        return new CountedPetition(
                caseNumber,
                programme,
                channel,
                classification,
                undated ? Standing.UNDATED : standing,
                keyItem,
                new SaidAgain(!repeats.isEmpty(), repeats.containsValue(RelationKind.NOT_SATISFIED), notSolved),
                new Place(regionCode, place),
                codes(types.keySet()),
                replaced.isUsed());
    }

    /** The hand-offs that count: those that were taken back before anybody began are none. */
    List<CountedHandOff> handOffs() {
        CountedPetition petition = petition().whileHandedOff();
        List<CountedHandOff> counted = new ArrayList<>();
        Set<Optional<Integer>> batches = new HashSet<>();
        handOffs.forEach((key, handOff) -> {
            if (!handOff.isTakenBack()) {
                boolean first = batches.isEmpty();
                boolean firstOfBatch = batches.add(Optional.ofNullable(handOff.batch()));
                Batches batch = new Batches(upperBatch, handOff.batch(), firstOfBatch);
                counted.add(handOff.counted(key, petition, batch, first, codes(handOff.allegations())));
            }
        });
        return counted;
    }

    private void registered(PetitionRegistered event) {
        caseNumber = event.caseNumber().value();
        programme = event.programme();
        channel = event.channel();
        regionCode = event.regionCode();
        place = event.place();
        upperBatch =
                event.listed() == null ? replaced.upperBatch() : event.listed().upperBatch();
        undated = event.undated();
    }

    private void dated(PetitionReceiptCompleted event) {
        programme = event.programme();
        channel = event.channel();
        undated = undated && event.receivedAt() == null;
    }

    private void enteredOtherwise(IntakeCorrected event) {
        channel = event.channel();
        if (classification == null) {
            regionCode = event.regionCode();
            place = event.place();
        }
    }

    private void classified(PetitionClassified event) {
        classification = event.classification();
        keyItem = event.keyItem();
        Problem said = event.problem();
        regionCode = said.regionCode() == null ? regionCode : said.regionCode();
        place = said.place() == null ? place : said.place();
        complainsOf(said.allegations());
        if (event.repeatOf() != null) {
            repeats.putIfAbsent(new CaseNumber(event.repeatOf()), RelationKind.REPEAT);
        }
    }

    private void corrected(PetitionCorrected event) {
        classification = event.classification();
        keyItem = event.keyItem();
        handOffs.values().forEach(handOff -> handOff.follow(regionCode, event.regionCode()));
        regionCode = event.regionCode();
        place = event.place();
        complainsOf(event.allegations());
    }

    private void linked(RepeatLinked event) {
        if (event.relation() != RelationKind.DISMISSED) {
            repeats.put(event.earlier(), event.relation());
        }
    }

    private void assigned(HandOffEvent.HandOffAssigned event) {
        handOffs.put(
                event.key().value(),
                new HandOffStanding(
                        event,
                        event.batch() == null ? replaced.batch(event.key()) : event.batch(),
                        () -> replaced.receiptDue(event.key())));
    }

    private void handled(HandOffEvent event) {
        HandOffStanding handOff = handOffs.get(event.key().value());
        if (handOff != null) {
            handOff.take(event, standing == Standing.WITHDRAWN);
        }
    }

    private void inspected(RectificationInspected event) {
        HandOffStanding handOff = handOffs.get(event.key().value());
        if (handOff != null) {
            handOff.inspected(event.report().publicSatisfied());
        }
    }

    private void complainsOf(List<Allegation> allegations) {
        types.clear();
        allegations.forEach(allegation -> types.put(allegation.number(), allegation.types()));
    }

    private String codes(Collection<Integer> allegations) {
        return allegations.stream()
                .flatMap(number -> types.getOrDefault(number, Set.of()).stream())
                .distinct()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    private static <E extends CaseEvent> void on(Class<E> kind, BiConsumer<CaseStanding, E> told) {
        TOLD.put(kind, (standing, event) -> told.accept(standing, kind.cast(event)));
    }
}
