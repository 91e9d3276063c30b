package org.ecopetition.briefing.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each figure is made of, line by line. */
@Service
@Transactional(readOnly = true)
public class FigureLines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String ORDER = " order by case_number, hand_off, at_time";

    private final FigureBook figures;

    FigureLines(FigureBook figures) {
        this.figures = figures;
    }

    /**
     * One part of a figure, or the whole.
     *
     * @param dimension none for the whole
     * @param code the part, empty for what has none
     */
    public record Part(Measure measure, @Nullable Dimension dimension, String code, Cutoff cutoff) {}

    /**
     * Lines in the order of case number and hand-off; one more than {@code size} where there are more.
     *
     * @param from the first of all is 0
     */
    public List<FigureLine> lines(Part part, long from, int size) {
        return of(part, selected(part.measure()), ORDER + " offset :from rows fetch next :size rows only")
                .param("from", from)
                .param("size", size + 1)
                .query((row, index) -> line(row, part.measure().counted()))
                .list();
    }

    /** All lines in their order, one after the other, however many. */
    public void each(Part part, Consumer<FigureLine> taken) {
        of(part, selected(part.measure()), ORDER, figures::askAtLength).query(row -> {
            taken.accept(line(row, part.measure().counted()));
        });
    }

    private static String selected(Measure measure) {
        String columns = switch (measure.counted()) {
            case PETITIONS ->
                "case_number, null as hand_off, null as unit, region_code, types, from_at as at_time,"
                        + " cast(null as date) as on_day, standing as note";
            case HAND_OFFS ->
                "case_number, hand_off, unit, region_code, types, handed_off_at as at_time,"
                        + " cast(null as date) as on_day, verdict as note";
            case ENFORCEMENT ->
                "case_number, hand_off, unit, region_code, types, recorded_at as at_time,"
                        + " taken_on as on_day, document_number as note";
            case EVENTS ->
                "case_number, hand_off, unit, region_code, types, occurred_at as at_time,"
                        + " cast(null as date) as on_day, kind as note";
        };
        return "select " + columns + ", " + (measure.isSum() ? measure.sum() : "1") + " as states";
    }

    /**
     * A hand-off as a table of what went out prints it.
     *
     * @param problem without the caller, empty until somebody has confirmed one
     */
    public record HandedOff(
            String caseNumber, boolean keyItem, String problem, String regionCode, String types, String unit) {}

    /** What went out behind an instant and was not withdrawn, in the order of case number and hand-off, at most {@code most}. */
    public List<HandedOff> handedOff(Cutoff cutoff, Instant since, int most) {
        return figures.ask(
                        "select c.*, p.problem_text from (" + Rows.of(Counted.HAND_OFFS)
                                + ") c join petition p on p.case_number = c.case_number"
                                + " where not c.withdrawn and c.handed_off_at > :since"
                                + " order by c.case_number, c.hand_off fetch first " + most + " rows only",
                        cutoff)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new HandedOff(
                        row.getString("case_number"),
                        row.getBoolean("key_item"),
                        Optional.ofNullable(row.getString("problem_text")).orElse(""),
                        Optional.ofNullable(row.getString("region_code")).orElse(""),
                        row.getString("types"),
                        row.getString("unit")))
                .list();
    }

    /** How many lines there are, and what they sum to. */
    public Total total(Part part) {
        String states =
                part.measure().isSum() ? "coalesce(sum(" + part.measure().sum() + "), 0)" : "count(*)";
        return of(part, "select count(*) as lines, " + states + " as figure", "")
                .query((row, index) -> new Total(row.getLong("lines"), row.getBigDecimal("figure")))
                .single();
    }

    /**
     * How many lines there are, and what they make.
     *
     * @param figure the number of lines, or what they sum to
     */
    public record Total(long lines, BigDecimal figure) {}

    private StatementSpec of(Part part, String select, String order) {
        return of(part, select, order, figures::ask);
    }

    private static StatementSpec of(
            Part part, String select, String order, BiFunction<String, Cutoff, StatementSpec> asked) {
        String where = FigureBook.condition(
                part.measure(), Optional.ofNullable(part.dimension()).orElse(Dimension.REGION));
        String rows = " from (" + Rows.of(part.measure().counted()) + ") counted where " + where;
        if (part.dimension() == null) {
            return asked.apply(select + rows + order, part.cutoff());
        }
        String column = part.dimension().column();
        String within = part.dimension() == Dimension.TYPE
                ? " and ',' || types || ',' like '%,' || :code || ',%'"
                : " and coalesce(cast(" + column + " as varchar(64)), '') = :code";
        return asked.apply(select + rows + within + order, part.cutoff()).param("code", part.code());
    }

    private static FigureLine line(ResultSet row, Counted of) throws SQLException {
        LocalDate on = row.getObject("on_day", LocalDate.class);
        return new FigureLine(
                of,
                row.getString("case_number"),
                row.getString("hand_off"),
                row.getString("unit"),
                row.getString("region_code"),
                row.getString("types"),
                on == null
                        ? row.getObject("at_time", OffsetDateTime.class)
                                .atZoneSameInstant(CHINA)
                                .toLocalDate()
                        : on,
                row.getBigDecimal("states"),
                row.getString("note"));
    }
}
