package org.ecopetition.briefing.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.ecopetition.briefing.figures.Tally.Group;
import org.ecopetition.briefing.figures.Tally.HandedOff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what was handed off as the news of a round counts it: a batch, or all since the start. */
@Component
@Transactional(readOnly = true)
class NewsCounts {

    private final FigureCounts book;

    NewsCounts(FigureCounts book) {
        this.book = book;
    }

    /**
     * What went out.
     *
     * @param regions by code of the region of the place what the basis counts; shared petitions in fractions
     * @param types by code of the type of pollution the petitions that mention it
     */
    record News(Count count, Map<String, BigDecimal> regions, Map<String, BigDecimal> types) {}

    /**
     * How much went out.
     *
     * @param first when the first of it went out; none where nothing did
     * @param leads petitions, repeats among them whatever the basis
     * @param petitions petitions by the basis, each once
     */
    record Count(
            @Nullable Instant first,
            long leads,
            long petitions,
            long decomposed,
            long keyItems,
            long repeats,
            long calls,
            long letters) {}

    /** All that went out since the start. */
    News all(Tally tally, Cutoff cutoff, FigureBasis basis) {
        return news(tally.handOffs(), cutoff, basis, null);
    }

    News batch(Cutoff cutoff, FigureBasis basis, int batch) {
        return news(book.batch(cutoff, batch), cutoff, basis, batch);
    }

    private News news(List<Group> handOffs, Cutoff cutoff, FigureBasis basis, @Nullable Integer batch) {
        Map<String, BigDecimal> regions = basis.regions() == FigureBasis.Regions.DECOMPOSED
                ? Tally.split(handOffs.stream().filter(counts(basis)).toList(), Measure.DECOMPOSED, Dimension.REGION)
                : regions(cutoff, basis, batch);
        return new News(count(handOffs, basis), regions, types(handOffs, basis));
    }

    private static Count count(List<Group> handOffs, FigureBasis basis) {
        Predicate<Group> counts = counts(basis);
        return new Count(
                handOffs.stream()
                        .map(group -> handedOff(group).first())
                        .min(Instant::compareTo)
                        .orElse(null),
                sum(handOffs, Measure.HANDED_OFF, any -> true),
                sum(handOffs, Measure.HANDED_OFF, counts),
                sum(handOffs, Measure.DECOMPOSED, counts),
                sum(handOffs, Measure.KEY_ITEMS, counts),
                sum(handOffs, Measure.REPEATS_HANDED_OFF, any -> true),
                sum(handOffs, Measure.HANDED_OFF, counts.and(came("PHONE"))),
                sum(handOffs, Measure.HANDED_OFF, counts.and(came("LETTER"))));
    }

    private static Map<String, BigDecimal> types(List<Group> handOffs, FigureBasis basis) {
        Map<String, BigDecimal> types = new HashMap<>();
        handOffs.stream()
                .filter(counts(basis).and(group -> group.sum(Measure.HANDED_OFF).signum() > 0))
                .forEach(group -> Dimension.TYPE
                        .codes(handedOff(group).caseTypes())
                        .forEach(type -> types.merge(type, group.sum(Measure.HANDED_OFF), BigDecimal::add)));
        return types;
    }

    /** Where a petition of several regions is not simply decomposed its hand-offs must be seen together. */
    private Map<String, BigDecimal> regions(Cutoff cutoff, FigureBasis basis, @Nullable Integer batch) {
        String counts =
                basis.regions() == FigureBasis.Regions.WHOLE ? "count(distinct case_number)" : "sum(1.0 / parts)";
        String rows = "select region_code, " + counts
                + " as figure from (select region_code, case_number, count(*) over (partition by case_number) as parts"
                + " from (" + Rows.of(Counted.HAND_OFFS) + ") counted where "
                + (batch == null ? "1 = 1" : "own_batch = :batch") + (basis.withoutRepeats() ? " and not repeats" : "")
                + ") parted group by region_code";
        StatementSpec asked = book.ask(rows, cutoff);
        Map<String, BigDecimal> regions = new HashMap<>();
        (batch == null ? asked : asked.param("batch", batch)).query(row -> {
            regions.put(
                    Optional.ofNullable(row.getString("region_code")).orElse(""),
                    row.getBigDecimal("figure").setScale(2, RoundingMode.HALF_UP));
        });
        return regions;
    }

    private static Predicate<Group> counts(FigureBasis basis) {
        return group -> !basis.withoutRepeats() || !handedOff(group).repeat();
    }

    private static Predicate<Group> came(String channel) {
        return group -> channel.equals(group.code(Dimension.CHANNEL));
    }

    private static long sum(List<Group> handOffs, Measure measure, Predicate<Group> counts) {
        return handOffs.stream()
                .filter(counts)
                .mapToLong(group -> group.sum(measure).longValue())
                .sum();
    }

    private static HandedOff handedOff(Group group) {
        return Objects.requireNonNull(group.handedOff());
    }
}
