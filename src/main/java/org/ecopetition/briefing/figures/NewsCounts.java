package org.ecopetition.briefing.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what was handed off as the news of a round counts it: a batch, or all since the start. */
@Component
@Transactional(readOnly = true)
class NewsCounts {

    private final FigureBook book;

    NewsCounts(FigureBook book) {
        this.book = book;
    }

    /**
     * What went out.
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

    /** Our own batches in which something went out, the newest last. */
    List<Integer> batches(Cutoff cutoff) {
        return book.ask(
                        "select own_batch from (" + Rows.of(Counted.HAND_OFFS)
                                + ") counted where own_batch is not null group by own_batch"
                                + " order by max(handed_off_at), own_batch",
                        cutoff)
                .query(Integer.class)
                .list();
    }

    /** @param batch none for all since the start */
    Count of(Cutoff cutoff, FigureBasis basis, @Nullable Integer batch) {
        String first = batch == null ? "first_of_case" : "first_of_batch";
        String net = basis.withoutRepeats() ? " and not repeats" : "";
        String select = "select min(handed_off_at) as first_at, count(*) filter (where " + first + ") as leads, "
                + "count(*) filter (where " + first + net + ") as petitions, "
                + "count(*) filter (where 1 = 1" + net + ") as decomposed, "
                + "count(*) filter (where " + first + net + " and key_item) as key_items, "
                + "count(*) filter (where " + first + " and repeats) as repeats, "
                + "count(*) filter (where " + first + net + " and channel = 'PHONE') as calls, "
                + "count(*) filter (where " + first + net + " and channel = 'LETTER') as letters from ("
                + Rows.of(Counted.HAND_OFFS) + ") counted";
        return within(select, "", cutoff, batch).query(NewsCounts::count).single();
    }

    /** By region of the place, codes to what the basis counts; shared ones in fractions. */
    Map<String, BigDecimal> regions(Cutoff cutoff, FigureBasis basis, @Nullable Integer batch) {
        String net = basis.withoutRepeats() ? " and not repeats" : "";
        String counts = switch (basis.regions()) {
            case DECOMPOSED -> "count(*)";
            case WHOLE -> "count(distinct case_number)";
            case SHARED -> "sum(1.0 / parts)";
        };
        String rows = "select region_code, " + counts
                + " as figure from (select region_code, case_number, count(*) over (partition"
                + " by case_number) as parts from (" + Rows.of(Counted.HAND_OFFS) + ") counted";
        Map<String, BigDecimal> regions = new HashMap<>();
        within(rows, net, cutoff, batch, ") parted group by region_code").query(row -> {
            regions.put(
                    Optional.ofNullable(row.getString("region_code")).orElse(""),
                    row.getBigDecimal("figure").setScale(2, RoundingMode.HALF_UP));
        });
        return regions;
    }

    /** By type of pollution: the petitions that mention it. */
    Map<String, BigDecimal> types(Cutoff cutoff, FigureBasis basis, @Nullable Integer batch) {
        String net = basis.withoutRepeats() ? " and not counted.repeats" : "";
        String rows = "select p.types, count(*) as figure from (" + Rows.of(Counted.HAND_OFFS) + ") counted join ("
                + Rows.of(Counted.PETITIONS) + ") p on p.case_number = counted.case_number";
        String first = batch == null ? " and first_of_case" : " and first_of_batch";
        Map<String, BigDecimal> types = new HashMap<>();
        within(rows, first + net, cutoff, batch, " group by p.types").query(row -> {
            for (String type : row.getString("types").split(",", -1)) {
                types.merge(type, row.getBigDecimal("figure"), BigDecimal::add);
            }
        });
        return types;
    }

    private StatementSpec within(String select, String condition, Cutoff cutoff, @Nullable Integer batch) {
        return within(select, condition, cutoff, batch, "");
    }

    private StatementSpec within(
            String select, String condition, Cutoff cutoff, @Nullable Integer batch, String grouping) {
        String where = " where " + (batch == null ? "1 = 1" : "own_batch = :batch") + condition;
        StatementSpec asked = book.ask(select + where + grouping, cutoff);
        return batch == null ? asked : asked.param("batch", batch);
    }

    private static Count count(ResultSet row, int index) throws SQLException {
        return new Count(
                Optional.ofNullable(row.getObject("first_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getLong("leads"),
                row.getLong("petitions"),
                row.getLong("decomposed"),
                row.getLong("key_items"),
                row.getLong("repeats"),
                row.getLong("calls"),
                row.getLong("letters"));
    }
}
