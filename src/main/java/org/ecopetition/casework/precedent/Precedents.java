package org.ecopetition.casework.precedent;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.precedent.PublishedLike.Alike;
import org.ecopetition.casework.precedent.PublishedLike.MatterAtHand;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.Disclosures;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.lookback.LookBackResult;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.classification.TypesOfRound;
import org.ecopetition.petition.repeat.ComparedMatter;
import org.ecopetition.petition.repeat.MatterKey;
import org.ecopetition.verification.SiteVisits;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was published of matters like a case: the likeliest three to read, and how all came out. */
@Service
@Transactional(readOnly = true)
public class Precedents {

    private static final int READ = 3;

    /** From how many on the case at hand is held against them. */
    private static final int ENOUGH = 3;

    private final PublishedLike published;
    private final Disclosures disclosures;
    private final TypesOfRound types;
    private final SiteVisits visits;

    Precedents(PublishedLike published, Disclosures disclosures, TypesOfRound types, SiteVisits visits) {
        this.published = published;
        this.disclosures = disclosures;
        this.types = types;
        this.visits = visits;
    }

    /**
     * A published result of a matter like the one at hand.
     *
     * @param days from the hand-off to the write-off, or to the publication where it is not written off
     * @param lookedBack what was found when somebody looked again; none where nobody has
     * @param same the place or the firm that both are about; none where their words are alike alone
     * @param likeness of the words, in per cent
     */
    public record Precedent(
            Disclosure result,
            long days,
            @Nullable LookBackResult lookedBack,
            @Nullable MatterKey same,
            int likeness) {}

    /**
     * How the results of matters like the one at hand came out.
     *
     * @param likeliest at most three
     * @param verdicts how many results have each verdict, all that are like it
     * @param medianDays of all
     * @param apart the verdict on the case at hand where two thirds of at least three came out the other way; else none
     */
    public record Found(
            List<Precedent> likeliest,
            Map<Verdict, Long> verdicts,
            long medianDays,
            @Nullable Verdict apart) {

        /** How many results are like it. */
        public long count() {
            return sum(verdicts);
        }
    }

    public Found of(CaseInSight sight) {
        List<Alike> alike = published.to(matterOf(sight));
        Map<Verdict, Long> verdicts = alike.stream()
                .collect(Collectors.groupingBy(
                        Alike::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        return new Found(likeliest(alike), verdicts, median(alike), apart(sight, verdicts));
    }

    private List<Precedent> likeliest(List<Alike> alike) {
        List<Alike> shown = alike.subList(0, Math.min(READ, alike.size()));
        Map<String, Disclosure> rows = disclosures
                .findByIdIn(shown.stream().map(Alike::id).toList())
                .stream()
                .collect(Collectors.toMap(Disclosure::id, Function.identity()));
        rows.values().forEach(row -> Hibernate.initialize(row.measurements()));
        Map<String, String> lookedBack = published.lookedBack(
                shown.stream().map(Alike::handOff).filter(Objects::nonNull).toList());
        return shown.stream()
                .map(one -> new Precedent(
                        Objects.requireNonNull(rows.get(one.id())),
                        one.days(),
                        foundAgain(lookedBack.get(one.handOff())),
                        one.same(),
                        one.likeness()))
                .toList();
    }

    private static @Nullable LookBackResult foundAgain(@Nullable String result) {
        return result == null ? null : LookBackResult.valueOf(result);
    }

    private static long median(List<Alike> alike) {
        long[] days = alike.stream().mapToLong(Alike::days).sorted().toArray();
        return days.length == 0 ? 0 : days[days.length / 2];
    }

    private static long sum(Map<Verdict, Long> verdicts) {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }

    private @Nullable Verdict apart(CaseInSight sight, Map<Verdict, Long> verdicts) {
        long all = sum(verdicts);
        if (all < ENOUGH) {
            return null;
        }
        long unfounded = verdicts.getOrDefault(Verdict.UNSUBSTANTIATED, 0L);
        return sight.handOffs().stream()
                .flatMap(handOff -> visits.of(handOff.key()).stream())
                .map(finding -> finding.verdict())
                .filter(verdict -> {
                    long others = verdict == Verdict.UNSUBSTANTIATED ? all - unfounded : unfounded;
                    return 3 * others >= 2 * all;
                })
                .findFirst()
                .orElse(null);
    }

    private MatterAtHand matterOf(CaseInSight sight) {
        Petition petition = sight.petition();
        List<Allegation> about = sight.whole() || sight.handOffs().isEmpty()
                ? petition.allegations()
                : sight.handOffs().stream()
                        .map(HandOff::matter)
                        .flatMap(matter -> matter.allegations().stream())
                        .map(petition::allegation)
                        .toList();
        String text = about.stream().map(Allegation::text).collect(Collectors.joining());
        return new MatterAtHand(
                petition.caseNumber(),
                new ComparedMatter(
                        text.isEmpty() ? Objects.requireNonNullElse(petition.problemText(), "") : text,
                        petition.place(),
                        petition.regionCode(),
                        null),
                typesOf(petition.programme(), about));
    }

    /** As published rows state them: in the order of the round, and in the usual one. */
    private Collection<String> typesOf(String programme, List<Allegation> about) {
        Set<PollutionType> named = about.stream()
                .flatMap(allegation -> allegation.types().stream())
                .collect(Collectors.toSet());
        Set<String> orders = new LinkedHashSet<>();
        Stream.of(types.of(programme), List.of(PollutionType.values()))
                .map(order ->
                        order.stream().filter(named::contains).map(Enum::name).collect(Collectors.joining(",")))
                .filter(joined -> !joined.isEmpty())
                .forEach(orders::add);
        return orders;
    }
}
