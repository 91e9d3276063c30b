package org.ecopetition.briefing.figures.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ecopetition.handoff.HandOffEvent.HandOffAssigned;
import org.ecopetition.petition.PetitionReceiptCompleted;
import org.ecopetition.petition.PetitionRegistered;
import org.ecopetition.petition.classification.PetitionClassified;
import org.ecopetition.petition.intake.IntakeCorrected;
import org.ecopetition.petition.repeat.RepeatDismissed;
import org.ecopetition.petition.repeat.RepeatLinked;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one petition, for every instant and as it was known at every instant: worked out from its kept events
 * alone, so that the same events give the same answer for ever. What a call is (its classification, key mark, matter) counts
 * from its receipt, whenever it was said; what was entered when it happened counts from its entry.
 */
final class CaseHistory {

    private final Stretches<CountedPetition> petition = new Stretches<>();
    private final Map<String, Stretches<CountedHandOff>> handOffs = new LinkedHashMap<>();

    /** @param events of one case, in the order of their numbers, its registration first */
    CaseHistory(List<KeptEvent> events, Supplier<Replaced> replaced) {
        for (int known = 1; known <= events.size(); known++) {
            Instant now = events.get(known - 1).recordedAt();
            boolean last =
                    known == events.size() || events.get(known).recordedAt().isAfter(now);
            if (last) {
                tell(events.subList(0, known), replaced.get(), now);
            }
        }
    }

    List<Stretch<CountedPetition>> petition() {
        return petition.all();
    }

    List<Stretch<CountedHandOff>> handOffs() {
        return handOffs.values().stream().flatMap(one -> one.all().stream()).toList();
    }

    private void tell(List<KeptEvent> events, Replaced replaced, Instant now) {
        Instant received = received(events);
        List<Dated> dated = events.stream()
                .map(event -> new Dated(effective(event, received, replaced), event))
                .map(notBefore(assigned(events, received, replaced)))
                .sorted(Comparator.comparing(Dated::at)
                        .thenComparing(entry -> entry.kept().number()))
                .toList();
        CaseStanding standing = new CaseStanding(replaced);
        List<Stretch<CountedPetition>> line = new ArrayList<>();
        Map<String, List<Stretch<CountedHandOff>>> lines = new LinkedHashMap<>();
        for (int i = 0; i < dated.size(); i++) {
            standing.take(dated.get(i).kept().event());
            Instant from = dated.get(i).at();
            if (i + 1 == dated.size() || dated.get(i + 1).at().isAfter(from)) {
                append(line, standing.petition(), from);
                appendAll(lines, standing.handOffs(), from);
            }
        }
        petition.restate(line, now);
        lines.keySet().forEach(key -> handOffs.computeIfAbsent(key, unknown -> new Stretches<>()));
        handOffs.forEach((key, stretches) -> stretches.restate(lines.getOrDefault(key, List.of()), now));
    }

    /** When the call came, as far as it is known: a list that did not tell it was completed later. */
    static Instant received(List<KeptEvent> events) {
        Instant received = events.get(0).event().occurredAt();
        for (KeptEvent kept : events) {
            if (kept.event() instanceof PetitionReceiptCompleted completed && completed.receivedAt() != null) {
                received = completed.receivedAt();
            }
            if (kept.event() instanceof IntakeCorrected corrected && corrected.receivedAt() != null) {
                received = corrected.receivedAt();
            }
        }
        return received;
    }

    /** From when each hand-off counts. */
    private static Map<String, Instant> assigned(List<KeptEvent> events, Instant received, Replaced replaced) {
        Map<String, Instant> assigned = new HashMap<>();
        events.stream()
                .filter(kept -> kept.event() instanceof HandOffAssigned)
                .forEach(kept -> assigned.putIfAbsent(
                        ((HandOffAssigned) kept.event()).handOff(), effective(kept, received, replaced)));
        return assigned;
    }

    /** What was said of a day counts from its begin; nothing happened to a hand-off before it was one. */
    private static UnaryOperator<Dated> notBefore(Map<String, Instant> assigned) {
        return dated -> {
            String handOff = dated.kept().event().handOff();
            Instant from = handOff == null ? null : assigned.get(handOff);
            return from == null || !dated.at().isBefore(from) ? dated : new Dated(from, dated.kept());
        };
    }

    private static Instant effective(KeptEvent kept, Instant received, Replaced replaced) {
        if (kept.event() instanceof PetitionRegistered
                || kept.event() instanceof PetitionReceiptCompleted
                || kept.event() instanceof IntakeCorrected
                || kept.event() instanceof RepeatLinked
                || kept.event() instanceof RepeatDismissed) {
            return received;
        }
        if (kept.event() instanceof PetitionClassified classified && classified.countsFrom() != null) {
            return classified.countsFrom().isBefore(received) ? received : classified.countsFrom();
        }
        boolean isEnteredAtOnce = kept.isEnteredAtOnce() && !(kept.event() instanceof HandOffAssigned);
        if (kept.event() instanceof PetitionClassified && isEnteredAtOnce) {
            if (kept.event().occurredAt().isAfter(received)) {
                replaced.noteUse();
            }
            return received;
        }
        Instant at = isEnteredAtOnce ? kept.recordedAt() : kept.event().occurredAt();
        return at.isBefore(received) ? received : at;
    }

    private static void appendAll(
            Map<String, List<Stretch<CountedHandOff>>> lines, List<CountedHandOff> counted, Instant from) {
        Map<String, CountedHandOff> now = new LinkedHashMap<>();
        counted.forEach(handOff -> now.put(handOff.key(), handOff));
        now.keySet().forEach(key -> lines.computeIfAbsent(key, unknown -> new ArrayList<>()));
        lines.forEach((key, line) -> append(line, now.get(key), from));
    }

    /** @param what none where it is nothing any longer */
    private static <T> void append(List<Stretch<T>> line, @Nullable T what, Instant from) {
        int last = line.size() - 1;
        boolean goesOn = last >= 0 && line.get(last).until().equals(Stretch.ALWAYS);
        if (goesOn && line.get(last).what().equals(what)) {
            return;
        }
        if (goesOn) {
            Stretch<T> ended = line.get(last);
            line.set(last, new Stretch<>(ended.what(), ended.from(), from, ended.knownFrom(), ended.knownUntil()));
        }
        if (what != null) {
            line.add(new Stretch<>(what, from, Stretch.ALWAYS, from, Stretch.ALWAYS));
        }
    }

    private record Dated(Instant at, KeptEvent kept) {}
}
