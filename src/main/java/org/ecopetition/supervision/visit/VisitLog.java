package org.ecopetition.supervision.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.storage.AddedRows;
import org.ecopetition.storage.Chains;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of what was said of every visit, of those that are about no petition as well: lines are added, never changed, so
 * that what was known of a day at an instant can be told for ever.
 */
@Service
@Transactional
public class VisitLog {

    private final JdbcClient jdbc;
    private final AddedRows rows;
    private final Clock clock;

    VisitLog(JdbcClient jdbc, AddedRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** What happened to what is taken down of a visit. */
    enum Kind {
        ENTERED("VisitEntered"),
        PUT_RIGHT("VisitPutRight"),
        FOLLOWED_UP("VisitFollowedUp");

        private final String event;

        Kind(String event) {
            this.event = event;
        }
    }

    /**
     * The visits of some days as they were known, by day.
     *
     * @param from the first day
     * @param to the last day
     */
    @Transactional(readOnly = true)
    public List<VisitEntry> told(LocalDate from, LocalDate to, Instant knownAt) {
        return jdbc.sql("""
                        select * from visit_event e where on_day between ? and ? and e.id =
                            (select max(l.id) from visit_event l where l.visit = e.visit and l.recorded_at <= ?)
                        order by on_day, visit
                        """)
                .params(from, to, knownAt.atOffset(ZoneOffset.UTC))
                .query(VisitLog::entry)
                .list();
    }

    /**
     * Keeps what a visit says now.
     *
     * @param note why it was put right, or what was done about it
     */
    void keep(Kind kind, Visit visit, Instant occurredAt, String person, @Nullable String note) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("visit", visit.id());
        row.put("kind", kind.event);
        row.put("occurred_at", occurredAt);
        row.put("recorded_at", clock.instant());
        row.put("person", person);
        row.put("visitor", visit.visitor().name());
        row.put("on_day", visit.onDay());
        row.put("place", visit.place());
        row.put("people", visit.people());
        row.put("instruction", visit.instruction());
        row.put("firms", visit.firms());
        row.put("sampling", visit.sampling());
        row.put("follow_up", visit.followUp());
        row.put("follow_up_due", visit.followUpDue());
        row.put(
                "case_number",
                visit.caseNumber() == null ? null : visit.caseNumber().value());
        row.put("note", note);
        row.put("reconstructed", false);
        rows.add("visit_event", Chains.VISIT + visit.id(), row);
    }

    private static VisitEntry entry(ResultSet row, int index) throws SQLException {
        return new VisitEntry(
                VisitorKind.valueOf(row.getString("visitor")),
                row.getObject("on_day", LocalDate.class),
                row.getString("place"),
                row.getString("people"),
                row.getString("instruction"),
                Objects.toString(row.getString("firms"), ""),
                Objects.toString(row.getString("sampling"), ""),
                Objects.toString(row.getString("follow_up"), ""),
                row.getObject("follow_up_due", LocalDate.class),
                Objects.toString(row.getString("case_number"), ""));
    }
}
