package org.ecopetition.alert.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.alert.outgoing.Delivery.Kind;
import org.ecopetition.organisation.Excerpt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that wait, were sent, or could not be. */
@Component
class Outbox {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_ERROR = 200;

    private static final String COLUMNS =
            "select id, channel, kind, person, subject, body, attempts, created_at, state, last_error from alert_delivery ";

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a message has come. */
    enum State {
        WAITING,
        SENT,
        FAILED
    }

    void add(String channel, Kind kind, String person, String subject, String body, Instant now) {
        jdbc.sql("""
                        insert into alert_delivery
                            (id, channel, kind, person, subject, body, state, attempts, created_at, next_attempt)
                        values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        channel,
                        kind.name(),
                        person,
                        Excerpt.of(subject, LONGEST_SUBJECT),
                        Excerpt.of(body, LONGEST_BODY),
                        State.WAITING.name(),
                        at(now),
                        at(now))
                .update();
    }

    /** The messages of a channel whose time has come, the longest waiting first. */
    List<Delivery> due(String channel, Instant now, int most) {
        return jdbc.sql(COLUMNS + """
                        where state = 'WAITING' and channel = :channel and next_attempt <= :now
                        order by next_attempt, id fetch first :most rows only
                        """)
                .param("channel", channel)
                .param("now", at(now))
                .param("most", most)
                .query(Outbox::delivery)
                .list();
    }

    /** Takes a message in hand until then; false where another node has it. */
    boolean take(Delivery delivery, Instant now, Instant until) {
        return jdbc.sql("""
                        update alert_delivery set attempts = attempts + 1, next_attempt = :until
                        where id = :id and state = 'WAITING' and attempts = :attempts and next_attempt <= :now
                        """)
                        .param("until", at(until))
                        .param("id", delivery.id())
                        .param("attempts", delivery.attempts())
                        .param("now", at(now))
                        .update()
                > 0;
    }

    void sent(Delivery delivery) {
        jdbc.sql("update alert_delivery set state = 'SENT', last_error = null where id = ?")
                .param(delivery.id())
                .update();
    }

    /** Takes down that a message was not sent, and when it is tried again or, when it is given up, that it was then. */
    void notSent(Delivery delivery, String error, State state, Instant at) {
        jdbc.sql("update alert_delivery set state = ?, last_error = ?, next_attempt = ? where id = ?")
                .params(state.name(), Excerpt.of(error, LONGEST_ERROR), at(at), delivery.id())
                .update();
    }

    /** Lets a message that failed be tried anew. */
    boolean again(String id, Instant now) {
        return jdbc.sql("""
                        update alert_delivery set state = 'WAITING', attempts = 0, next_attempt = ?
                        where id = ? and state = 'FAILED'
                        """).params(at(now), id).update() > 0;
    }

    /** Those that could not be sent, and those that wait after a failure; the last first. */
    List<Delivery> troubled(int most) {
        return jdbc.sql(COLUMNS + """
                        where state <> 'SENT' and last_error is not null
                        order by state, created_at desc, id fetch first :most rows only
                        """)
                .param("most", most)
                .query(Outbox::delivery)
                .list();
    }

    Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) as many from alert_delivery group by state")
                .query((row, index) -> counts.put(State.valueOf(row.getString("state")), row.getInt("many")))
                .list();
        return counts;
    }

    /** When the last message that could not be sent was given up. */
    Optional<Instant> lastFailure() {
        return jdbc.sql("select max(next_attempt) as failed from alert_delivery where state = 'FAILED'")
                .query((row, index) -> Optional.ofNullable(row.getObject("failed", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    void forget(Instant before) {
        jdbc.sql("delete from alert_delivery where created_at < ?")
                .param(at(before))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("channel"),
                Kind.valueOf(row.getString("kind")),
                row.getString("person"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                State.FAILED.name().equals(row.getString("state")),
                row.getString("last_error"));
    }
}
