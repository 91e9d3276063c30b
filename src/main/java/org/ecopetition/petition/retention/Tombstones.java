package org.ecopetition.petition.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.storage.AddedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was erased by rule and when, sealed in the chain where it stood (清除记录). */
@Component
public class Tombstones {

    /** Whoever erases by rule. */
    static final String SYSTEM = "system";

    private final JdbcClient jdbc;
    private final AddedRows rows;
    private final Clock clock;

    Tombstones(JdbcClient jdbc, AddedRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Something was erased.
     *
     * @param chain the case number, or another chain of the ledger
     * @param amount rows
     */
    public record Tombstone(String chain, RetentionRule rule, Instant erasedAt, int days, int amount) {}

    void set(String chain, RetentionRule rule, int days, int amount) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("chain", chain);
        row.put("rule", rule.name());
        row.put("person", SYSTEM);
        row.put("erased_at", clock.instant());
        row.put("days", days);
        row.put("amount", amount);
        rows.add("erasure", chain, row);
    }

    /** The newest first. */
    public List<Tombstone> newest(int most) {
        return jdbc.sql("select chain, rule, erased_at, days, amount from erasure order by id desc fetch first " + most
                        + " rows only")
                .query((row, index) -> new Tombstone(
                        row.getString("chain"),
                        RetentionRule.valueOf(row.getString("rule")),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                        row.getInt("days"),
                        row.getInt("amount")))
                .list();
    }
}
