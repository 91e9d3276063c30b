package org.ecopetition.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of what happened to briefings and to the settings of their rounds; lines are added, never changed. */
@Service
public class BriefingRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    BriefingRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A line of the record.
     *
     * @param kind name of the event
     */
    public record Line(String kind, Instant occurredAt, String person) {}

    /** What happened to a briefing, the oldest first. */
    @Transactional(readOnly = true)
    public List<Line> of(BriefingKey key) {
        return jdbc.sql("select kind, occurred_at, person from briefing_event where briefing = ? order by id")
                .param(key.value())
                .query((row, index) -> new Line(
                        row.getString("kind"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("person")))
                .list();
    }

    /** Goes first, so that what follows from an event stands below it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void record(BriefingEvent event) {
        add(event.key().value(), event.getClass().getSimpleName(), event.occurredAt(), event.person(), event);
    }

    /** A setting of a round was changed. */
    void settings(BriefingRound round, String person) {
        add(round.programme(), "RoundSettingsChanged", clock.instant(), person, round);
    }

    private void add(String briefing, String kind, Instant occurredAt, String person, Object data) {
        jdbc.sql("insert into briefing_event (briefing, kind, occurred_at, recorded_at, person, data)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        briefing,
                        kind,
                        occurredAt.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        person,
                        StoredJson.written(data))
                .update();
    }
}
