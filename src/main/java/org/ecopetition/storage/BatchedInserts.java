package org.ecopetition.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows that a transaction inserts into one table, held back and written together before it commits: a hundred petitions of one
 * block cost one statement instead of a hundred. Whoever reads the table within the transaction has them {@linkplain #write
 * written} first. Outside a transaction each is written at once.
 */
public final class BatchedInserts {

    private final JdbcTemplate jdbc;
    private final String insert;
    private final BoundToTransaction<Rows> held = new BoundToTransaction<>(Rows::new, rows -> {
        write(rows);
        rows.committing = true;
    });

    /** @param insert the statement, with a mark for each value of a row */
    public BatchedInserts(JdbcTemplate jdbc, String insert) {
        this.jdbc = jdbc;
        this.insert = insert;
    }

    public void add(List<Object[]> more) {
        Rows rows = held.get().orElse(null);
        if (rows == null || rows.committing) {
            jdbc.batchUpdate(insert, more);
        } else {
            rows.waiting.addAll(more);
        }
    }

    /** What this transaction has added and not written yet, the oldest first. */
    public List<Object[]> waiting() {
        return held.get()
                .map(rows -> Collections.unmodifiableList(rows.waiting))
                .orElse(List.of());
    }

    /** Writes what waits. */
    public void write() {
        held.get().ifPresent(this::write);
    }

    private void write(Rows rows) {
        if (!rows.waiting.isEmpty()) {
            jdbc.batchUpdate(insert, rows.waiting);
            rows.waiting.clear();
        }
    }

    private static final class Rows {

        private final List<Object[]> waiting = new ArrayList<>();
        /** Too late to hold anything back. */
        private boolean committing;
    }
}
