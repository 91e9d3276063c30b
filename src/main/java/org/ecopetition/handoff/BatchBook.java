package org.ecopetition.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what was handed off, batch by batch, as of an instant of business time. A hand-off that was taken back before any
 * unit had begun (撤回) was never one; a petition that was withdrawn (核减) stays in the count of its batch and is said beside
 * it.
 */
@Service
@Transactional(readOnly = true)
public class BatchBook {

    private static final String COUNTED = """
            with withdrawn as (
                select case_number, min(occurred_at) as withdrawn_at from case_event
                where kind = 'PetitionWithdrawn' and occurred_at <= :asOf group by case_number),
            taken_back as (
                select e.hand_off from case_event e left join withdrawn w on w.case_number = e.case_number
                where e.kind = 'HandOffWithdrawn' and e.occurred_at <= :asOf
                    and (w.withdrawn_at is null or w.withdrawn_at > e.occurred_at)),
            repeats as (
                select distinct case_number from petition_relation
                where kind in ('REPEAT', 'NOT_SATISFIED') and recorded_at <= :asOf),
            counted as (
                select p.case_number, p.upper_batch, h.batch_number, h.handed_off_at, h.unit, p.region_code, p.place, p.key_item,
                    r.case_number is not null as repeats, w.case_number is not null as withdrawn
                from petition p join hand_off h on h.case_number = p.case_number
                    left join taken_back t on t.hand_off = h.hand_off_key
                    left join withdrawn w on w.case_number = p.case_number
                    left join repeats r on r.case_number = p.case_number
                where p.programme = :programme and h.handed_off_at <= :asOf and t.hand_off is null)
            """;

    private static final String FIGURES = """
            min(handed_off_at) as first_at, max(handed_off_at) as last_at,
            count(distinct case_number) as petitions, count(*) as hand_offs,
            count(distinct case when key_item then case_number end) as key_items,
            count(distinct case when repeats then case_number end) as repeats,
            count(distinct case when withdrawn then case_number end) as withdrawn
            from counted
            """;

    private final JdbcClient jdbc;

    BatchBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The batches of a programme in their order; what went out without a number comes last. */
    public List<BatchCount> batches(String programme, Instant asOf) {
        return ask(COUNTED + "select upper_batch, batch_number, " + FIGURES + """
                        group by upper_batch, batch_number
                        order by upper_batch nulls last, batch_number nulls last, min(handed_off_at)
                        """, programme, asOf)
                .query((row, index) -> count(row, number(row, "upper_batch"), number(row, "batch_number")))
                .list();
    }

    /** The whole programme; a petition that went out with two batches counts once. */
    public BatchCount total(String programme, Instant asOf) {
        return ask(COUNTED + "select " + FIGURES, programme, asOf)
                .query((row, index) -> count(row, null, null))
                .single();
    }

    /** What each unit leads, counties and city departments alike, by the id of the unit. */
    public Map<String, BatchCount> byUnit(String programme, Instant asOf) {
        Map<String, BatchCount> units = new LinkedHashMap<>();
        ask(COUNTED + "select unit, " + FIGURES + " group by unit", programme, asOf)
                .query(row -> {
                    units.put(row.getString("unit"), count(row, null, null));
                });
        return units;
    }

    /** Petitions of a programme that repeated an earlier one and were joined to it, so that none went out for them. */
    public int merged(String programme, Instant asOf) {
        return ask("""
                        select count(distinct p.case_number) from petition p join case_event e on e.case_number = p.case_number
                        where p.programme = :programme and e.kind = 'PetitionMerged' and e.occurred_at <= :asOf
                        """, programme, asOf).query(Integer.class).single();
    }

    /** Petitions whose day nobody has told yet: those of the programme by their list's title, and those of none. */
    public int undated(String programme, Instant asOf) {
        return ask("""
                        select count(*) from petition
                        where received_at is null and programme in (:programme, 'undated') and recorded_at <= :asOf
                        """, programme, asOf).query(Integer.class).single();
    }

    /** The petitions of one batch by the time of their hand-off; one more than {@code size} when there are more. */
    public List<BatchedPetition> petitions(
            String programme, @Nullable Integer upper, @Nullable Integer own, Instant asOf, int page, int size) {
        return ask(COUNTED + """
                        select case_number, region_code, place, min(handed_off_at) as handed_off_at, count(*) as hand_offs,
                            key_item, repeats, withdrawn
                        from counted
                        where coalesce(upper_batch, -1) = :upper and coalesce(batch_number, -1) = :own
                        group by case_number, region_code, place, key_item, repeats, withdrawn
                        order by min(handed_off_at), case_number offset :from rows fetch next :size rows only
                        """, programme, asOf)
                .param("upper", upper == null ? -1 : upper)
                .param("own", own == null ? -1 : own)
                .param("from", (long) page * size)
                .param("size", size + 1)
                .query(BatchBook::petition)
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, String programme, Instant asOf) {
        return jdbc.sql(sql).param("programme", programme).param("asOf", asOf.atOffset(ZoneOffset.UTC));
    }

    private static BatchCount count(ResultSet row, @Nullable Integer upper, @Nullable Integer own) throws SQLException {
        return new BatchCount(
                upper,
                own,
                instant(row, "first_at").orElse(null),
                instant(row, "last_at").orElse(null),
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
                instant(row, "handed_off_at").orElseThrow(),
                row.getInt("hand_offs"),
                row.getBoolean("key_item"),
                row.getBoolean("repeats"),
                row.getBoolean("withdrawn"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
