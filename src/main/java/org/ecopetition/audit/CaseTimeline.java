package org.ecopetition.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.storage.BatchedInserts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of everything that happened to a case, in the order it was entered; lines are added, never changed. */
@Service
public class CaseTimeline {

    private final JdbcClient jdbc;
    private final BatchedInserts lines;
    private final ObjectMapper json;
    private final Clock clock;

    CaseTimeline(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.lines = new BatchedInserts(
                batches,
                "insert into case_event (case_number, hand_off, kind, occurred_at, recorded_at, person, data)"
                        + " values (?, ?, ?, ?, ?, ?, ?)");
        this.json = json;
        this.clock = clock;
    }

    /** The timeline of a petition and its hand-offs, the oldest line first. */
    @Transactional(readOnly = true)
    public List<RecordedEvent> of(CaseNumber number) {
        lines.write();
        return jdbc.sql("""
                        select id, case_number, hand_off, kind, occurred_at, recorded_at, person, data
                        from case_event where case_number = ? order by id
                        """).param(number.value()).query(CaseTimeline::line).list();
    }

    /** Goes first, so that what follows from an event stands below it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void record(CaseEvent event) throws JsonProcessingException {
        lines.add(List.<Object[]>of(new @Nullable Object[] {
            event.caseNumber().value(),
            event.handOff(),
            event.getClass().getSimpleName(),
            event.occurredAt().atOffset(ZoneOffset.UTC),
            clock.instant().atOffset(ZoneOffset.UTC),
            event.person(),
            json.writeValueAsString(event)
        }));
    }

    private static RecordedEvent line(ResultSet row, int index) throws SQLException {
        return new RecordedEvent(
                row.getLong("id"),
                row.getString("case_number"),
                row.getString("hand_off"),
                row.getString("kind"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("data"));
    }
}
