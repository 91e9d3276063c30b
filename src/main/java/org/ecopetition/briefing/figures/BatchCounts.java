package org.ecopetition.briefing.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what was handed off, batch by batch, as of a cut-off: the same figures as the measures tell. A hand-off that was taken
 * back before any unit had begun (撤回) was never one; a petition that was withdrawn (核减) stays in the count of its batch and is
 * said beside it.
 */
@Service
@Transactional(readOnly = true)
public class BatchCounts {

    /** Petitions that no list dated belong to a round of their own until somebody tells their day. */
    private static final String UNDATED = "undated";

    private static final String HANDED_OFF = " from (" + Rows.of(Counted.HAND_OFFS) + ") counted ";

    private static final String FIGURES = """
            min(handed_off_at) as first_at, max(handed_off_at) as last_at,
            count(distinct case_number) as petitions, count(*) as hand_offs,
            count(distinct case when key_item then case_number end) as key_items,
            count(distinct case when repeats then case_number end) as repeats,
            count(distinct case when withdrawn then case_number end) as withdrawn
            """ + HANDED_OFF;

    private static final String PETITIONS = """
            select h.case_number, p.region_code, p.place, min(h.handed_off_at) as handed_off_at, count(*) as hand_offs,
                h.key_item, h.repeats, h.withdrawn
            from (%s) h join (%s) p on p.case_number = h.case_number
            where coalesce(h.upper_batch, -1) = :upper and coalesce(h.own_batch, -1) = :own
            group by h.case_number, p.region_code, p.place, h.key_item, h.repeats, h.withdrawn
            order by min(h.handed_off_at), h.case_number offset :from rows fetch next :size rows only
            """.formatted(Rows.of(Counted.HAND_OFFS), Rows.of(Counted.PETITIONS));

    private final FigureCounts figures;

    BatchCounts(FigureCounts figures) {
        this.figures = figures;
    }

    /**
     * The batches of a round in their order; what went out without a number comes last.
     *
     * @throws Refusal while the cases of before are still being counted
     */
    public List<BatchCount> batches(Cutoff cutoff) {
        return figures.ask("select upper_batch, own_batch, " + FIGURES + """
                        group by upper_batch, own_batch
                        order by upper_batch nulls last, own_batch nulls last, min(handed_off_at)
                        """, cutoff)
                .query((row, index) -> count(row, number(row, "upper_batch"), number(row, "own_batch")))
                .list();
    }

    /** The whole round; a petition that went out with two batches counts once. */
    public BatchCount total(Cutoff cutoff) {
        return figures.ask("select " + FIGURES, cutoff)
                .query((row, index) -> count(row, null, null))
                .single();
    }

    /** What each unit leads, counties and city departments alike, by the id of the unit. */
    public Map<String, BatchCount> byUnit(Cutoff cutoff) {
        Map<String, BatchCount> units = new LinkedHashMap<>();
        figures.ask("select unit, " + FIGURES + " group by unit", cutoff).query(row -> {
            units.put(row.getString("unit"), count(row, null, null));
        });
        return units;
    }

    /** Petitions of a round that repeated an earlier one and were joined to it, so that none went out for them. */
    public int merged(Cutoff cutoff) {
        return petitions(Measure.MERGED, cutoff);
    }

    /** Petitions whose day nobody has told yet: those of the round by their list's title, and those of none. */
    public int undated(Cutoff cutoff) {
        Cutoff ofNone = new Cutoff(UNDATED, cutoff.asOf(), cutoff.knownAt());
        return petitions(Measure.UNDATED, cutoff)
                + (cutoff.programme().equals(UNDATED) ? 0 : petitions(Measure.UNDATED, ofNone));
    }

    /** The petitions of one batch by the time of their hand-off; one more than {@code size} when there are more. */
    public List<BatchedPetition> petitions(
            Cutoff cutoff, @Nullable Integer upper, @Nullable Integer own, int page, int size) {
        return figures.ask(PETITIONS, cutoff)
                .param("upper", upper == null ? -1 : upper)
                .param("own", own == null ? -1 : own)
                .param("from", (long) page * size)
                .param("size", size + 1)
                .query(BatchCounts::petition)
                .list();
    }

    private int petitions(Measure measure, Cutoff cutoff) {
        return figures.ask(
                        "select count(*) from (" + Rows.of(Counted.PETITIONS) + ") counted where "
                                + measure.condition(),
                        cutoff)
                .query(Integer.class)
                .single();
    }

    private static BatchCount count(ResultSet row, @Nullable Integer upper, @Nullable Integer own) throws SQLException {
        return new BatchCount(
                upper,
                own,
                instant(row, "first_at"),
                instant(row, "last_at"),
                row.getInt("petitions"),
                row.getInt("hand_offs"),
                row.getInt("key_items"),
                row.getInt("repeats"),
                row.getInt("withdrawn"));
    }

    private static BatchedPetition petition(ResultSet row, int index) throws SQLException {
        return new BatchedPetition(
                row.getString("case_number"),
                row.getString("region_code"),
                row.getString("place"),
                Objects.requireNonNull(instant(row, "handed_off_at")),
                row.getInt("hand_offs"),
                row.getBoolean("key_item"),
                row.getBoolean("repeats"),
                row.getBoolean("withdrawn"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
