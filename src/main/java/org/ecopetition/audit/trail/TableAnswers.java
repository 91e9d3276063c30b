package org.ecopetition.audit.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.storage.BatchedInserts;
import org.ecopetition.storage.BoundToTransaction;
import org.ecopetition.storage.RowAdded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers of decision tables that steered a case. An answer belongs to the event that follows it in the same transaction,
 * or to the last one where none follows; what is asked without any event, as for a look at a form, steered nothing and is
 * not kept.
 */
@Service
public class TableAnswers {

    private final JdbcClient jdbc;
    private final BatchedInserts rows;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final BoundToTransaction<Waiting> waiting = new BoundToTransaction<>(Waiting::new, this::keepRest);

    TableAnswers(
            JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new BatchedInserts(
                batches,
                "insert into table_answer (case_number, hand_off, decision, version, rules, question, answer, steered,"
                        + " asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A question to one version of a table and its answer.
     *
     * @param rules ids of the rows that fitted
     */
    public record Asked(
            String decision, int version, String rules, Map<String, Object> question, Map<String, Object> answer) {}

    /** Takes note of an answer, which counts once an event of a case follows from it. */
    public void note(Asked asked) {
        waiting.get().ifPresent(held -> held.answers.putIfAbsent(asked, clock.instant()));
    }

    /** The answers that steered a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<TableAnswer> of(CaseNumber number) {
        rows.write();
        return jdbc.sql("""
                        select hand_off, decision, version, rules, question, answer, steered, asked_at
                        from table_answer where case_number = ? order by id
                        """).param(number.value()).query(TableAnswers::answer).list();
    }

    /**
     * Answers of one table that steered cases, the latest first.
     *
     * @param before only answers with a lower number
     * @param most so many of them
     */
    @Transactional(readOnly = true)
    public List<PastAnswer> of(String decision, long before, int most) {
        rows.write();
        return jdbc.sql("""
                        select id, case_number, hand_off, decision, version, rules, question, answer, steered, asked_at
                        from table_answer where decision = ? and id < ? order by id desc limit ?
                        """)
                .params(decision, before, most)
                .query((row, index) ->
                        new PastAnswer(row.getLong("id"), row.getString("case_number"), answer(row, index)))
                .list();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void keep(CaseEvent event) {
        waiting.get().ifPresent(held -> {
            held.last = event;
            keep(held, event);
        });
    }

    private void keepRest(Waiting held) {
        if (held.last != null) {
            keep(held, held.last);
            rows.write(); // whoever first asks for room at this late moment is not asked to write any more
        }
    }

    private void keep(Waiting held, CaseEvent event) {
        held.answers.forEach((asked, at) -> {
            Map<String, @Nullable Object> row = row(asked, at, event);
            rows.add(List.<Object[]>of(row.values().toArray()));
            events.publishEvent(new RowAdded("table_answer", event.caseNumber().value(), row));
        });
        held.answers.clear();
    }

    private Map<String, @Nullable Object> row(Asked asked, Instant at, CaseEvent event) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("case_number", event.caseNumber().value());
        row.put("hand_off", event.handOff());
        row.put("decision", asked.decision());
        row.put("version", asked.version());
        row.put("rules", asked.rules());
        row.put("question", written(asked.question()));
        row.put("answer", written(asked.answer()));
        row.put("steered", event.getClass().getSimpleName());
        row.put("asked_at", at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        return row;
    }

    private String written(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a table holds what is no JSON", unwritable);
        }
    }

    private static TableAnswer answer(ResultSet row, int index) throws SQLException {
        return new TableAnswer(
                row.getString("hand_off"),
                row.getString("decision"),
                row.getInt("version"),
                row.getString("rules"),
                row.getString("question"),
                row.getString("answer"),
                row.getString("steered"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    /** What was asked in a transaction and steered nothing yet, and the last event in it. */
    private static final class Waiting {

        private final Map<Asked, Instant> answers = new LinkedHashMap<>();
        private @Nullable CaseEvent last;
    }
}
