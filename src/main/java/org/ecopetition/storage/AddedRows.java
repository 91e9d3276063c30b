package org.ecopetition.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds single rows to tables to which rows are only added, and has them sealed. */
@Component
public class AddedRows {

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    AddedRows(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Adds a row.
     *
     * @param chain the case number, or another chain of the ledger
     * @param columns names and values; times are kept to the microsecond
     */
    public void add(String table, String chain, Map<String, ? extends @Nullable Object> columns) {
        jdbc.update(
                "insert into %s (%s) values (?%s)"
                        .formatted(table, String.join(", ", columns.keySet()), ", ?".repeat(columns.size() - 1)),
                columns.values().stream().map(AddedRows::given).toArray());
        events.publishEvent(new RowAdded(table, chain, columns));
    }

    private static @Nullable Object given(@Nullable Object value) {
        return value instanceof Instant time
                ? time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)
                : value;
    }
}
