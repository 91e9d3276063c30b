package org.ecopetition.briefing.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that is counted as of one cut-off, counted once: the figures and what they split into. */
public final class Tally {

    /** What is split by our own batches, too. */
    static final List<Measure> OF_BATCHES =
            List.of(Measure.HANDED_OFF, Measure.DECOMPOSED, Measure.KEY_ITEMS, Measure.CLOSED_OR_STAGED);

    private final Map<Counted, List<Group>> groups = new EnumMap<>(Counted.class);
    private final List<Group> batches = new ArrayList<>();

    Tally() {}

    /**
     * Rows that are alike in all they are split by.
     *
     * @param codes of what they are split by, empty for none
     * @param handedOff of hand-offs alone
     */
    record Group(
            Map<Dimension, String> codes,
            Map<Measure, BigDecimal> sums,
            @Nullable HandedOff handedOff) {

        String code(Dimension dimension) {
            return codes.getOrDefault(dimension, "");
        }

        BigDecimal sum(Measure measure) {
            return sums.getOrDefault(measure, BigDecimal.ZERO);
        }
    }

    /**
     * What else hand-offs have in common that the news counts by.
     *
     * @param caseTypes codes of the types of their petitions, parted by commas
     * @param first when the first of them went out
     */
    record HandedOff(boolean repeat, String caseTypes, Instant first) {}

    /** What is counted so is split by these while it is counted. */
    static List<Dimension> dimensions(Counted counted) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.isOf(counted) && !dimension.isBatch())
                .toList();
    }

    void add(Counted counted, Group group) {
        groups.computeIfAbsent(counted, first -> new ArrayList<>()).add(group);
    }

    /** The batches come in the order in which they went out. */
    void addBatch(Group batch) {
        batches.add(batch);
    }

    List<Group> handOffs() {
        return groups.getOrDefault(Counted.HAND_OFFS, List.of());
    }

    /** Our own batches in which something went out, the newest last. */
    public List<Integer> batches() {
        return batches.stream()
                .map(batch -> batch.code(Dimension.BATCH))
                .filter(code -> !code.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    /** All measures in their order. */
    public Map<Measure, BigDecimal> figures() {
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(
                    measure,
                    groups.getOrDefault(measure.counted(), List.of()).stream()
                            .map(group -> group.sum(measure))
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return figures;
    }

    /**
     * One measure by what it is split by, the codes in their order; what has none stands under an empty code, what counts
     * nothing is left out. Split by type the parts are mentions.
     *
     * @throws IllegalArgumentException when the measure is not split so
     */
    public Map<String, BigDecimal> split(Measure measure, Dimension dimension) {
        return split(groups(measure, dimension), measure, dimension);
    }

    /** The same of some groups alone. */
    static Map<String, BigDecimal> split(List<Group> groups, Measure measure, Dimension dimension) {
        Map<String, BigDecimal> parts = new TreeMap<>(dimension.order());
        for (Group group : groups) {
            BigDecimal sum = group.sum(measure);
            if (sum.signum() != 0) {
                dimension.codes(group.code(dimension)).forEach(code -> parts.merge(code, sum, BigDecimal::add));
            }
        }
        return parts;
    }

    private List<Group> groups(Measure measure, Dimension dimension) {
        if (dimension == Dimension.BATCH && OF_BATCHES.contains(measure)) {
            return batches;
        }
        return Optional.of(measure.counted())
                .filter(counted -> dimensions(counted).contains(dimension))
                .map(counted -> groups.getOrDefault(counted, List.of()))
                .orElseThrow(() -> new IllegalArgumentException(measure + " by " + dimension));
    }
}
