package org.ecopetition.process.sealing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.ecopetition.audit.ledger.Ledger;
import org.ecopetition.process.guard.StatedReason;
import org.ecopetition.storage.BoundToTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the reason that somebody stated for an act outside of a case's path, beside the operation, and seals it. */
@Component
class ReasonBook {

    private static final String TABLE = "stated_reason";

    private final JdbcTemplate jdbc;
    private final ObjectProvider<Ledger> ledger;
    private final Clock clock;
    private final BoundToTransaction<Set<String>> kept = new BoundToTransaction<>(HashSet::new, operations -> {});

    ReasonBook(JdbcTemplate jdbc, ObjectProvider<Ledger> ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Keeps the reason of the request at hand, once for an operation and case, however many things it changed. */
    void keep(String chain, UserOperationLogEntryEventEntity operation) {
        StatedReason.now()
                .filter(reason -> kept.get()
                        .map(done -> done.add(operation.getOperationId() + " " + chain))
                        .orElse(true))
                .ifPresent(reason -> keep(chain, operation, reason));
    }

    private void keep(String chain, UserOperationLogEntryEventEntity operation, String reason) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("operation_id", operation.getOperationId());
        row.put("chain", chain);
        row.put("person", String.valueOf(operation.getUserId()));
        row.put("act", operation.getOperationType());
        row.put("reason", reason);
        row.put("recorded_at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        jdbc.update(
                "insert into stated_reason (operation_id, chain, person, act, reason, recorded_at) values (?, ?, ?, ?, ?, ?)",
                row.values().toArray());
        ledger.getObject().added(TABLE, chain, TABLE, row);
    }
}
