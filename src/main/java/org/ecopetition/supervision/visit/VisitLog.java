package org.ecopetition.supervision.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
    private final Clock clock;

    VisitLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
    void keep(Kind kind, long visit, Instant occurredAt, String person, @Nullable String note) {
        jdbc.sql("""
                        insert into visit_event (visit, kind, occurred_at, recorded_at, person, visitor, on_day, place, people,
                            instruction, firms, sampling, follow_up, follow_up_due, case_number, note, reconstructed)
                        select id, cast(? as varchar(40)), cast(? as timestamp with time zone),
                            cast(? as timestamp with time zone), cast(? as varchar(64)), visitor, on_day, place, people,
                            instruction, firms, sampling, follow_up, follow_up_due, case_number, cast(? as varchar(1000)), false
                        from visit where id = ?
                        """)
                .params(
                        kind.event,
                        occurredAt.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        person,
                        note,
                        visit)
                .update();
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
