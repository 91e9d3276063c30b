package org.ecopetition.disclosure.table;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.ecopetition.disclosure.table.PublishedIndex.Alike;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.PollutionType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published results in figures: by county, unit, type of pollution, verdict and batch, each by how far the handling came. */
@Service
@Transactional(readOnly = true)
public class PublicFigures {

    private final PublishedTally tally;

    PublicFigures(PublishedTally tally) {
        this.tally = tally;
    }

    /**
     * The figures of a search.
     *
     * @param rows published results that fit
     * @param regions counties, the largest first; a row of a petition that lies in several counts once in each
     * @param units lead units, counties and city departments, the largest first; a row of several counts once in each
     * @param types a result of several types counts once in each, so that they add up to more than {@code rows}
     * @param batches by round, then number; results without a batch are left out
     */
    public record Figures(
            long rows,
            List<Line<String>> regions,
            List<Line<String>> units,
            List<Line<PollutionType>> types,
            List<Line<Verdict>> verdicts,
            List<Line<Batch>> batches) {}

    /** What is counted, and how many of it are in which state. */
    public record Line<K>(K about, Map<ClosingState, Long> states) {

        public long rows() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(ClosingState state) {
            return states.getOrDefault(state, 0L);
        }
    }

    /** A batch of a round of inspection. */
    public record Batch(String programme, int number) implements Comparable<Batch> {

        @Override
        public int compareTo(Batch other) {
            return Comparator.comparing(Batch::programme)
                    .thenComparingInt(Batch::number)
                    .compare(this, other);
        }
    }

    public Figures of(Search search) {
        return tally.figures(search, PublicFigures::of);
    }

    private static Figures of(List<Alike> rows) {
        return new Figures(
                rows.stream().mapToLong(Alike::rows).sum(),
                largestFirst(lines(rows, row -> row.regions().stream())),
                largestFirst(lines(rows, row -> row.units().stream())),
                lines(rows, row -> row.typesAlike().stream()),
                lines(rows, row -> Stream.of(row.verdict())),
                lines(rows, PublicFigures::batchOf));
    }

    private static List<Line<String>> largestFirst(List<Line<String>> lines) {
        return lines.stream()
                .sorted(Comparator.comparingLong((Line<String> line) -> -line.rows())
                        .thenComparing(Line::about))
                .toList();
    }

    private static <K extends Comparable<? super K>> List<Line<K>> lines(
            List<Alike> rows, Function<Alike, Stream<K>> abouts) {
        Map<K, Map<ClosingState, Long>> lines = new TreeMap<>();
        rows.forEach(row -> abouts.apply(row)
                .forEach(about -> lines.computeIfAbsent(about, key -> new EnumMap<>(ClosingState.class))
                        .merge(row.closing(), row.rows(), Long::sum)));
        return lines.entrySet().stream()
                .map(line -> new Line<>(line.getKey(), Map.copyOf(line.getValue())))
                .toList();
    }

    private static Stream<Batch> batchOf(Alike row) {
        return row.programme() == null || row.batch() == null
                ? Stream.empty()
                : Stream.of(new Batch(row.programme(), row.batch()));
    }
}
