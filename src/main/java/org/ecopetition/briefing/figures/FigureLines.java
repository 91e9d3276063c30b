package org.ecopetition.briefing.figures;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each figure is made of, line by line. */
@Service
@Transactional(readOnly = true)
public class FigureLines {

    private static final String ORDER = " order by case_number, hand_off, at_time";

    private final FigureCounts figures;

    FigureLines(FigureCounts figures) {
        this.figures = figures;
    }

    /**
     * One part of a figure, or the whole.
     *
     * @param dimension none for the whole
     * @param code the part, empty for what has none
     * @param batch number of the own batch that it is of alone; none for all
     * @param against what counts as of this cut-off too is left out; none to leave nothing out
     */
    public record Part(
            Measure measure,
            @Nullable Dimension dimension,
            String code,
            @Nullable Integer batch,
            Cutoff cutoff,
            @Nullable Cutoff against) {

        public Part(Measure measure, @Nullable Dimension dimension, String code, Cutoff cutoff) {
            this(measure, dimension, code, null, cutoff, null);
        }

        /**
         * What came to a measure, or what left it.
         *
         * @param against the earlier cut-off for what came, the later one for what left
         */
        public static Part moved(Measure measure, Cutoff cutoff, Cutoff against) {
            return new Part(measure, null, "", null, cutoff, against);
        }

        private boolean isOfBatch() {
            return batch != null || (dimension != null && dimension.isBatch());
        }

        /** What left cannot hold any more; what came began since. */
        private List<String> rows() {
            List<String> rows = Rows.apart(measure.counted());
            return against == null || against.asOf().isBefore(cutoff.asOf()) ? rows : rows.subList(1, rows.size());
        }
    }

    /**
     * Lines in the order of case number and hand-off; one more than {@code size} where there are more.
     *
     * @param from the first of all is 0
     */
    public List<FigureLine> lines(Part part, long from, int size) {
        List<String> apart =
                part.rows().stream().map(rows -> selected(part, rows)).toList();
        // what holds is much and can be read in order, what held then is little, as is what moved
        String first =
                part.against() == null ? "(" + apart.get(0) + ORDER + " fetch first :until rows only)" : apart.get(0);
        String lines = String.join(
                " union all ",
                Stream.concat(Stream.of(first), apart.stream().skip(1)).toList());
        String page = "select * from (" + lines + ") lines" + ORDER + " offset :from rows fetch next :size rows only";
        return of(part, figures.ask(page, part.cutoff()))
                .param("from", from)
                .param("size", size + 1)
                .param("until", from + size + 1)
                .query((row, index) -> line(row, part.measure().counted()))
                .list();
    }

    /** All lines in their order, one after the other, however many. */
    public void each(Part part, Consumer<FigureLine> taken) {
        String lines = part.rows().stream()
                        .map(rows -> selected(part, rows))
                        .collect(Collectors.joining(" union all ", "select * from (", ") lines"))
                + ORDER;
        of(part, figures.askAtLength(lines, part.cutoff())).query(row -> {
            taken.accept(line(row, part.measure().counted()));
        });
    }

    private static String selected(Part part, String rows) {
        Measure measure = part.measure();
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
        return "select " + columns + ", " + (measure.isSum() ? measure.sum() : "1") + " as states" + within(part, rows);
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
        Measure measure = part.measure();
        // of what is summed up nobody can tell how many rows stated it
        boolean isByRow = part.isOfBatch() || measure.isSum() || part.against() != null;
        String rows = isByRow ? String.join(" union all ", part.rows()) : Rows.alike(measure.counted());
        String figure = measure.isSum() ? measure.sum() : "n";
        String select = "select coalesce(sum(n), 0) as lines, coalesce(sum(" + figure + "), 0) as figure";
        return of(part, figures.ask(select + within(part, rows), part.cutoff()))
                .query((row, index) -> new Total(row.getLong("lines"), row.getBigDecimal("figure")))
                .single();
    }

    /**
     * How many lines there are, and what they make.
     *
     * @param figure the number of lines, or what they sum to
     */
    public record Total(long lines, BigDecimal figure) {}

    /** The rows that the part counts. */
    private static String within(Part part, String rows) {
        Dimension dimension = part.dimension();
        Dimension by = part.batch() == null ? Optional.ofNullable(dimension).orElse(Dimension.REGION) : Dimension.BATCH;
        String counted = " from (" + rows + ") counted where " + FigureCounts.condition(part.measure(), by)
                + (part.batch() == null ? "" : " and own_batch = :batch")
                + (part.against() == null ? "" : moved(part, part.against()));
        if (dimension == null) {
            return counted;
        }
        return counted
                + (dimension == Dimension.TYPE
                        ? " and ',' || types || ',' like '%,' || :code || ',%'"
                        : " and coalesce(cast(" + dimension.column() + " as varchar(64)), '') = :code");
    }

    private static String moved(Part part, Cutoff against) {
        Counted counted = part.measure().counted();
        String key = counted == Counted.HAND_OFFS ? "hand_off" : "case_number";
        String begun =
                against.asOf().isBefore(part.cutoff().asOf()) ? " and from_at > :" + FigureCounts.AGAINST + "asOf" : "";
        return begun + " and not exists (select 1 from (" + Rows.against(Rows.of(counted)) + ") other where other."
                + key + " = counted." + key + " and " + part.measure().condition() + ")";
    }

    private static StatementSpec of(Part part, StatementSpec asked) {
        StatementSpec bound = asked.param("code", part.code()).param("batch", part.batch());
        return part.against() == null ? bound : FigureCounts.bound(bound, FigureCounts.AGAINST, part.against());
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
