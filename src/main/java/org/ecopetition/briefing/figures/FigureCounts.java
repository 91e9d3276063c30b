package org.ecopetition.briefing.figures;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ecopetition.briefing.figures.counting.HourTree;
import org.ecopetition.briefing.figures.counting.MissingCounts;
import org.ecopetition.briefing.figures.counting.UncountedCases;
import org.ecopetition.petition.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures as of a cut-off, and how they split. The same cut-off gives the same figures for ever, whatever is entered
 * later.
 */
@Service
@Transactional(readOnly = true)
public class FigureCounts {

    /** What the parameters of a second cut-off begin with. */
    static final String AGAINST = "against_";

    private static final int READ_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcClient atLength;
    private final MissingCounts missing;
    private final UncountedCases uncounted;

    FigureCounts(JdbcClient jdbc, DataSource database, MissingCounts missing, UncountedCases uncounted) {
        this.jdbc = jdbc;
        JdbcTemplate inParts = new JdbcTemplate(database);
        inParts.setFetchSize(READ_AT_ONCE);
        this.atLength = JdbcClient.create(inParts);
        this.missing = missing;
        this.uncounted = uncounted;
    }

    /**
     * All figures, and what they split into.
     *
     * @throws Refusal while the cases of before are still being counted
     */
    public Tally tally(Cutoff cutoff) {
        Tally tally = new Tally();
        for (Counted counted : Counted.values()) {
            String sums = sums(measures(counted), Measure::condition);
            ask(grouped(counted, Rows.alike(counted), sums), cutoff).query(row -> {
                tally.add(counted, group(row, counted));
            });
        }
        ask(
                        "select own_batch, " + sums(Tally.OF_BATCHES, FigureCounts::conditionWithinBatch) + " from ("
                                + Rows.of(Counted.HAND_OFFS)
                                + ") counted group by own_batch order by max(handed_off_at), own_batch",
                        cutoff)
                .query(row -> {
                    tally.addBatch(
                            new Tally.Group(codes(row, List.of(Dimension.BATCH)), sums(row, Tally.OF_BATCHES), null));
                });
        return tally;
    }

    /** The hand-offs of one of our own batches; each petition of the batch counts. */
    List<Tally.Group> batch(Cutoff cutoff, int batch) {
        String rows = Rows.alikeHandOffs("where own_batch = :batch");
        String sums = sums(measures(Counted.HAND_OFFS), FigureCounts::conditionWithinBatch);
        return ask(grouped(Counted.HAND_OFFS, rows, sums), cutoff)
                .param("batch", batch)
                .query((row, index) -> group(row, Counted.HAND_OFFS))
                .list();
    }

    /** What went out with one of our own batches, by the region of its place; each petition of the batch counts. */
    public Map<String, BigDecimal> regionsOf(int batch, Measure measure, Cutoff cutoff) {
        return Tally.split(batch(cutoff, batch), measure, Dimension.REGION);
    }

    /** Some measures alone. */
    public Map<Measure, BigDecimal> figures(Collection<Measure> wanted, Cutoff cutoff) {
        return figures(wanted, Rows::alike, sql -> ask(sql, cutoff));
    }

    /**
     * How far some measures moved from an earlier cut-off, as both are known at the same instant: what came, less what left.
     *
     * @param wanted such as are followed ({@link Measure#isFollowed})
     */
    public Map<Measure, BigDecimal> moved(Collection<Measure> wanted, Cutoff before, Cutoff cutoff) {
        if (!before.knownAt().equals(cutoff.knownAt()) || !wanted.stream().allMatch(Measure::isFollowed)) {
            throw new IllegalArgumentException(wanted + " from " + before + " to " + cutoff);
        }
        return figures(wanted, Rows::moved, sql -> bound(ask(sql, cutoff), AGAINST, before));
    }

    private static Map<Measure, BigDecimal> figures(
            Collection<Measure> wanted, Function<Counted, String> rows, Function<String, StatementSpec> ask) {
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        for (Counted counted : Counted.values()) {
            List<Measure> measures =
                    measures(counted).stream().filter(wanted::contains).toList();
            if (!measures.isEmpty()) {
                ask.apply("select " + sums(measures, Measure::condition) + " from (" + rows.apply(counted)
                                + ") counted")
                        .query(row -> {
                            figures.putAll(sums(row, measures));
                        });
            }
        }
        return figures;
    }

    /** Whether anything came in of a round. */
    public boolean hasPetitions(String programme) {
        uncounted.countWhereWritten();
        return jdbc.sql("select 1 from petition_profile where programme = ? fetch first 1 rows only")
                .param(programme)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** All measures. */
    public Map<Measure, BigDecimal> figures(Cutoff cutoff) {
        return figures(List.of(Measure.values()), cutoff);
    }

    /**
     * One measure by what it is split by, the codes in their order; what has none stands under an empty code, what counts
     * nothing is left out. Split by type the parts are mentions.
     *
     * @throws IllegalArgumentException when the measure cannot be split so
     */
    public Map<String, BigDecimal> split(Measure measure, Dimension dimension, Cutoff cutoff) {
        if (!measure.isBy(dimension)) {
            throw new IllegalArgumentException(measure + " by " + dimension);
        }
        Map<String, BigDecimal> parts = new TreeMap<>(dimension.order());
        String column = dimension.column();
        String condition = condition(measure, dimension);
        ask(
                        "select " + column + ", " + figure(measure, condition) + " as figure from ("
                                + Rows.of(measure.counted()) + ") counted where " + condition + " group by " + column,
                        cutoff)
                .query(row -> {
                    BigDecimal figure = row.getBigDecimal("figure");
                    dimension.codes(code(row, dimension)).forEach(code -> parts.merge(code, figure, BigDecimal::add));
                });
        return parts;
    }

    /** What a row must meet to be counted; within a batch each of its petitions counts. */
    static String condition(Measure measure, Dimension dimension) {
        return dimension == Dimension.BATCH ? conditionWithinBatch(measure) : measure.condition();
    }

    private static String conditionWithinBatch(Measure measure) {
        return measure.condition().replace("first_of_case", "first_of_batch");
    }

    StatementSpec ask(String sql, Cutoff cutoff) {
        return ask(jdbc, sql, cutoff);
    }

    /** For an answer that is too long to be held: it is read while it is used. PostgreSQL then asks one processor alone. */
    StatementSpec askAtLength(String sql, Cutoff cutoff) {
        return ask(atLength, sql, cutoff);
    }

    private StatementSpec ask(JdbcClient client, String sql, Cutoff cutoff) {
        if (!missing.isComplete()) {
            throw new Refusal("figures.not-ready");
        }
        uncounted.countWhereWritten();
        return bound(client.sql(sql).param("programme", cutoff.programme()), "", cutoff);
    }

    /** @param prefix empty, or {@link #AGAINST} for a second cut-off of the same round */
    static StatementSpec bound(StatementSpec asked, String prefix, Cutoff cutoff) {
        return asked.param(prefix + "asOf", cutoff.asOf().atOffset(ZoneOffset.UTC))
                .param(prefix + "knownAt", cutoff.knownAt().atOffset(ZoneOffset.UTC))
                .param(prefix + "asOfHours", HourTree.above(cutoff.asOf()))
                .param(prefix + "knownAtHours", HourTree.above(cutoff.knownAt()))
                .param(prefix + "day", LocalDate.ofInstant(cutoff.asOf(), CHINA));
    }

    private static List<Measure> measures(Counted counted) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.counted() == counted)
                .toList();
    }

    private static String sums(List<Measure> measures, Function<Measure, String> condition) {
        return measures.stream()
                .map(measure -> figure(measure, condition.apply(measure)) + " as " + measure.name())
                .collect(Collectors.joining(",\n"));
    }

    private static String grouped(Counted counted, String rows, String sums) {
        String columns =
                Tally.dimensions(counted).stream().map(Dimension::column).collect(Collectors.joining(", "));
        boolean isHandOff = counted == Counted.HAND_OFFS;
        String alike = columns + (isHandOff ? ", repeats, case_types" : "");
        return "select " + alike + (isHandOff ? ", min(handed_off_at) as first_at" : "") + ",\n" + sums + "\nfrom ("
                + rows + ") counted group by " + alike;
    }

    private static Tally.Group group(ResultSet row, Counted counted) throws SQLException {
        Tally.HandedOff handedOff = counted == Counted.HAND_OFFS
                ? new Tally.HandedOff(
                        row.getBoolean("repeats"),
                        row.getString("case_types"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant())
                : null;
        return new Tally.Group(codes(row, Tally.dimensions(counted)), sums(row, measures(counted)), handedOff);
    }

    private static Map<Dimension, String> codes(ResultSet row, List<Dimension> dimensions) throws SQLException {
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions) {
            codes.put(dimension, code(row, dimension));
        }
        return codes;
    }

    private static String code(ResultSet row, Dimension dimension) throws SQLException {
        return Optional.ofNullable(row.getString(dimension.column())).orElse("");
    }

    private static Map<Measure, BigDecimal> sums(ResultSet row, List<Measure> measures) throws SQLException {
        Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
        for (Measure measure : measures) {
            sums.put(measure, row.getBigDecimal(measure.name()));
        }
        return sums;
    }

    private static String figure(Measure measure, String condition) {
        return measure.isSum()
                ? "coalesce(sum(" + measure.sum() + ") filter (where " + condition + "), 0)"
                : "coalesce(sum(n) filter (where " + condition + "), 0)";
    }
}
