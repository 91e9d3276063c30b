package org.ecopetition.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopetition.organisation.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds any case, running or finished. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private static final String FIELDS = """
            select p.case_number, p.received_at, p.region_code, p.place, p.key_item, p.status, p.closed_at,
                   (select string_agg(h.unit, ',' order by h.number)
                    from hand_off h where h.case_number = p.case_number) as units
            from petition p
            where 1 = 1
            """;

    private static final String ENDED = "('PASSED_ON', 'MERGED', 'CLOSED')";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What an auditor looks for; anything absent is not asked.
     *
     * @param number part of the case number
     * @param unit id of a lead unit
     * @param from first day of receipt
     * @param to last day of receipt
     * @param status name of the petition's status
     * @param finished whether only cases that have ended, or only running ones
     */
    public record Search(
            @Nullable String number,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String status,
            @Nullable Boolean finished) {}

    /** The cases that fit, the newest first; one more than {@code size} when there are more. */
    public List<CaseFile> search(Search search, int page, int size) {
        StringBuilder sql = new StringBuilder(FIELDS);
        List<Object> values = new ArrayList<>();
        ask(sql, values, " and p.case_number like ?", likeNumber(search));
        ask(
                sql,
                values,
                " and exists (select 1 from hand_off h where h.case_number = p.case_number and h.unit = ?)",
                search.unit());
        ask(sql, values, " and p.received_at >= ?", start(search.from()));
        ask(
                sql,
                values,
                " and p.received_at < ?",
                search.to() == null ? null : start(search.to().plusDays(1)));
        ask(sql, values, " and p.status = ?", search.status());
        if (search.finished() != null) {
            sql.append(search.finished() ? " and p.status in " : " and p.status not in ")
                    .append(ENDED);
        }
        sql.append(" order by p.received_at desc nulls last, p.case_number offset ? rows fetch next ? rows only");
        values.add(page * size);
        values.add(size + 1);
        return jdbc.sql(sql.toString()).params(values).query(CaseFiles::file).list();
    }

    /** One case by its exact number. */
    public Optional<CaseFile> find(String number) {
        return jdbc.sql(FIELDS + " and p.case_number = ?")
                .param(number)
                .query(CaseFiles::file)
                .optional();
    }

    private static void ask(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static @Nullable String likeNumber(Search search) {
        String number = search.number() == null ? "" : TypedText.plain(search.number());
        return number.isEmpty() ? null : "%" + number + "%";
    }

    private @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static CaseFile file(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                row.getString("case_number"),
                instant(row, "received_at"),
                row.getString("region_code"),
                row.getString("place"),
                row.getBoolean("key_item"),
                row.getString("status"),
                row.getString("units"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
