package org.ecopetition.briefing.figures.counting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.PetitionClosed;
import org.ecopetition.petition.PetitionMerged;
import org.ecopetition.petition.PetitionPassedOn;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.PetitionWithdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How cases stood by what had been entered until a past instant: their kept events are gone through up to there. */
@Component
public class CasesThen {

    /** What ends a case, until it is reopened. */
    public static final List<Class<? extends CaseEvent>> ENDS =
            List.of(PetitionClosed.class, PetitionPassedOn.class, PetitionMerged.class, PetitionWithdrawn.class);

    private final KeptEvents kept;

    CasesThen(KeptEvents kept) {
        this.kept = kept;
    }

    /**
     * Some hundred cases at most; those of which nothing had been entered are left out.
     *
     * @param unreadable takes those whose record was tampered with or is gone, so that nobody can tell
     * @return by case number
     */
    public Map<String, CaseThen> of(Collection<String> cases, Instant knownAt, Set<String> unreadable) {
        Map<String, CaseThen> then = new LinkedHashMap<>();
        Map<String, List<KeptEvent>> events = cases.isEmpty() ? Map.of() : kept.of(cases, unreadable);
        cases.stream().filter(number -> !events.containsKey(number)).forEach(unreadable::add);
        events.forEach((number, all) -> {
            List<KeptEvent> known = all.stream()
                    .filter(event -> !event.recordedAt().isAfter(knownAt))
                    .toList();
            if (!known.isEmpty()) {
                KeptEvents.readable(number, unreadable, () -> told(number, known))
                        .ifPresent(told -> then.put(number, told));
            }
        });
        return then;
    }

    private static CaseThen told(String number, List<KeptEvent> known) {
        CaseStanding standing = new CaseStanding(new Replaced(null, Map.of(), Map.of()));
        known.forEach(event -> standing.take(event.event()));
        CountedPetition petition = standing.petition();
        List<CountedHandOff> handOffs = standing.handOffs();
        PetitionStatus status = status(petition, !handOffs.isEmpty());
        return new CaseThen(
                number,
                petition.standing() == Standing.UNDATED ? null : CaseHistory.received(known),
                petition.place().regionCode(),
                petition.place().name(),
                petition.keyItem(),
                status,
                handOffs.stream().map(CountedHandOff::unit).distinct().toList(),
                handOffs.stream()
                        .map(handOff -> handOff.progress().verdict())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                petition.types().isEmpty()
                        ? List.of()
                        : Arrays.asList(petition.types().split(",", -1)),
                status.open() ? null : ended(known));
    }

    private static PetitionStatus status(CountedPetition petition, boolean isHandedOff) {
        return switch (petition.standing()) {
            case PASSED_ON -> PetitionStatus.PASSED_ON;
            case MERGED -> PetitionStatus.MERGED;
            case WITHDRAWN -> PetitionStatus.WITHDRAWN;
            case CLOSED -> PetitionStatus.CLOSED;
            case OPEN, UNDATED ->
                isHandedOff
                        ? PetitionStatus.HANDED_OFF
                        : petition.classification() == null ? PetitionStatus.REGISTERED : PetitionStatus.CLASSIFIED;
        };
    }

    private static @Nullable Instant ended(List<KeptEvent> known) {
        return known.stream()
                .map(KeptEvent::event)
                .filter(event -> ENDS.contains(event.getClass()))
                .reduce((earlier, later) -> later)
                .map(CaseEvent::occurredAt)
                .orElse(null);
    }
}
