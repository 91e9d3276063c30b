package org.ecopetition.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.audit.ledger.Ledger;
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
    private final Ledger ledger;
    private final Clock clock;

    CaseTimeline(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.lines = new BatchedInserts(
                batches,
                "insert into case_event (case_number, hand_off, kind, occurred_at, recorded_at, person, data)"
                        + " values (?, ?, ?, ?, ?, ?, ?)");
        this.json = json;
        this.ledger = ledger;
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
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("case_number", event.caseNumber().value());
        line.put("hand_off", event.handOff());
        line.put("kind", event.getClass().getSimpleName());
        line.put(
                "occurred_at", event.occurredAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        line.put("recorded_at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        line.put("person", event.person());
        line.put("data", json.writeValueAsString(event));
        lines.add(List.<Object[]>of(line.values().toArray()));
        ledger.added("case_event", event.caseNumber().value(), event.getClass().getSimpleName(), line);
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
