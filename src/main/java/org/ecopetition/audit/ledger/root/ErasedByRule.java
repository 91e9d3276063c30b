package org.ecopetition.audit.ledger.root;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.ecopetition.audit.ledger.LedgerPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger's tombstones say of rows that are not as they were: they were erased by rule. */
@Component
@LedgerPart
class ErasedByRule {

    private final JdbcClient jdbc;

    ErasedByRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each rule how many rows, and the last day; empty where nothing ever was. */
    String said() {
        return jdbc
                .sql(
                        "select rule, sum(amount) as amount, max(erased_at) as last from erasure group by rule order by rule")
                .query((row, index) -> ", %d erased by rule %s (last on %s)"
                        .formatted(
                                row.getLong("amount"),
                                row.getString("rule"),
                                row.getObject("last", OffsetDateTime.class)
                                        .atZoneSameInstant(CHINA)
                                        .toLocalDate()))
                .list()
                .stream()
                .collect(Collectors.joining());
    }
}
