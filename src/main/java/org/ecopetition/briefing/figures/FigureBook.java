package org.ecopetition.briefing.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecopetition.petition.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures as of a cut-off, and how they split. The same cut-off gives the same figures for ever, whatever is entered
 * later.
 */
@Service
@Transactional(readOnly = true)
public class FigureBook {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final MissingCounts missing;

    FigureBook(JdbcClient jdbc, MissingCounts missing) {
        this.jdbc = jdbc;
        this.missing = missing;
    }

    /**
     * All measures.
     *
     * @throws Refusal while the cases of before are still being counted
     */
    public Map<Measure, BigDecimal> figures(Cutoff cutoff) {
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        for (Counted counted : Counted.values()) {
            List<Measure> measures = Arrays.stream(Measure.values())
                    .filter(measure -> measure.counted() == counted)
                    .toList();
            String columns = measures.stream()
                    .map(measure -> aggregate(measure, measure.condition()) + " as " + measure.name())
                    .collect(Collectors.joining(",\n"));
            ask("select " + columns + " from (" + Rows.of(counted) + ") counted", cutoff)
                    .query(row -> {
                        for (Measure measure : measures) {
                            figures.put(measure, row.getBigDecimal(measure.name()));
                        }
                    });
        }
        return figures;
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
        String condition = condition(measure, dimension);
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        ask(
                        "select " + dimension.column() + " as part, " + aggregate(measure, condition)
                                + " as figure from ("
                                + Rows.of(measure.counted()) + ") counted where " + condition + " group by "
                                + dimension.column() + " order by " + dimension.column(),
                        cutoff)
                .query(row -> {
                    String part = Optional.ofNullable(row.getString("part")).orElse("");
                    for (String code : dimension == Dimension.TYPE ? part.split(",", -1) : new String[] {part}) {
                        parts.merge(code, row.getBigDecimal("figure"), BigDecimal::add);
                    }
                });
        return parts;
    }

    /** What a row must meet to be counted; within a batch each of its petitions counts. */
    static String condition(Measure measure, Dimension dimension) {
        boolean isByBatch = dimension == Dimension.BATCH;
        return isByBatch ? measure.condition().replace("first_of_case", "first_of_batch") : measure.condition();
    }

    JdbcClient.StatementSpec ask(String sql, Cutoff cutoff) {
        if (!missing.isComplete()) {
            throw new Refusal("figures.not-ready");
        }
        return jdbc.sql(sql)
                .param("programme", cutoff.programme())
                .param("asOf", cutoff.asOf().atOffset(ZoneOffset.UTC))
                .param("knownAt", cutoff.knownAt().atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(cutoff.asOf(), CHINA));
    }

    private static String aggregate(Measure measure, String condition) {
        return measure.isSum()
                ? "coalesce(sum(" + measure.sum() + ") filter (where " + condition + "), 0)"
                : "count(*) filter (where " + condition + ")";
    }
}
