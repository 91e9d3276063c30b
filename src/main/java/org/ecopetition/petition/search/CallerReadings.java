package org.ecopetition.petition.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.storage.RowAdded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who read which caller's identity, and when. */
@Component
public class CallerReadings {

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallerReadings(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters that somebody reads the callers of some petitions.
     *
     * @param foundBy the fields that were searched, or {@code attachment}; absent where the record was opened
     */
    @Transactional
    public void keep(List<String> caseNumbers, String person, @Nullable String foundBy) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        List<Map<String, @Nullable Object>> rows = caseNumbers.stream()
                .map(number -> row(number, person, now, foundBy))
                .toList();
        jdbc.batchUpdate(
                "insert into intake_reading (case_number, person, read_at, found_by) values (?, ?, ?, ?)",
                rows.stream().map(row -> row.values().toArray()).toList());
        for (int i = 0; i < rows.size(); i++) {
            events.publishEvent(new RowAdded("intake_reading", caseNumbers.get(i), rows.get(i)));
        }
    }

    private static Map<String, @Nullable Object> row(
            String caseNumber, String person, OffsetDateTime readAt, @Nullable String foundBy) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("case_number", caseNumber);
        row.put("person", person);
        row.put("read_at", readAt);
        row.put("found_by", foundBy);
        return row;
    }
}
