package org.ecopetition.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.storage.AddedRows;
import org.ecopetition.storage.Chains;
import org.jspecify.annotations.Nullable;
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
    private final AddedRows rows;
    private final BriefingTextCheck check;
    private final Clock clock;

    BriefingRecord(JdbcClient jdbc, AddedRows rows, BriefingTextCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.check = check;
        this.clock = clock;
    }

    /**
     * A line of the record.
     *
     * @param kind name of the event
     * @param answered what was answered besides, null where nothing was asked
     */
    public record Line(
            String kind, Instant occurredAt, String person, BriefingEvent.@Nullable QuestionsAnswered answered) {}

    /** What happened to a briefing, the oldest first. */
    @Transactional(readOnly = true)
    public List<Line> of(BriefingKey key) {
        return jdbc.sql("select kind, occurred_at, person, data from briefing_event where briefing = ? order by id")
                .param(key.value())
                .query((row, index) -> new Line(
                        row.getString("kind"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        answered(row.getString("kind"), row.getString("data"))))
                .list();
    }

    private static BriefingEvent.@Nullable QuestionsAnswered answered(String kind, String data) {
        return kind.equals(BriefingEvent.QuestionsAnswered.class.getSimpleName())
                ? StoredJson.read(data, BriefingEvent.QuestionsAnswered.class)
                : null;
    }

    /** Goes first, so that what follows from an event stands below it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void record(BriefingEvent event) {
        add(event.key().value(), event.getClass().getSimpleName(), event.occurredAt(), event.person(), event);
    }

    /**
     * Keeps what is answered to fields that an administrator drew.
     *
     * @throws org.ecopetition.petition.Refusal when a text names a caller or an objector, or holds a phone number or the like
     */
    @Transactional
    public void keep(BriefingEvent.QuestionsAnswered answered) {
        List<String> texts =
                answered.answers().stream().map(BriefingEvent.Answer::said).toList();
        if (!texts.isEmpty()) {
            check.mustBeFit(texts);
        }
        record(answered);
    }

    /** A setting of a round was changed. */
    void settings(BriefingRound round, String person) {
        add(round.programme(), "RoundSettingsChanged", clock.instant(), person, round);
    }

    private void add(String briefing, String kind, Instant occurredAt, String person, Object data) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("briefing", briefing);
        row.put("kind", kind);
        row.put("occurred_at", occurredAt);
        row.put("recorded_at", clock.instant());
        row.put("person", person);
        row.put("data", StoredJson.written(data));
        rows.add("briefing_event", Chains.BRIEFING + briefing, row);
    }
}
