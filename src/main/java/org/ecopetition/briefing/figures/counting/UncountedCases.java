package org.ecopetition.briefing.figures.counting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.storage.BoundToTransaction;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The cases to which something happened since they were counted ({@code uncounted_case}). An officer's transaction only notes
 * them; they are counted every few seconds, and before anybody is told a figure. What a figure is counted from stands in the
 * record of events, so the answer is the same as if they had been counted at once.
 */
@Component
public class UncountedCases {

    private static final int AT_ONCE = 100;

    private final BoundToTransaction<Set<String>> changed = new BoundToTransaction<>(LinkedHashSet::new, this::note);
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final CountedCases cases;
    private final TransactionTemplate apart;

    UncountedCases(JdbcTemplate batches, JdbcClient jdbc, CountedCases cases, PlatformTransactionManager transactions) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.cases = cases;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Behind the record of events, so that what happened is kept before it is counted. */
    @EventListener
    @Order
    void note(CaseEvent event) {
        if (CountedCases.counts(event)) {
            changed.get().ifPresent(noted -> noted.add(event.caseNumber().value()));
        }
    }

    private void note(Set<String> noted) {
        batches.batchUpdate(
                "insert into uncounted_case (case_number) values (?)",
                noted.stream().map(number -> new Object[] {number}).toList());
    }

    /**
     * Counts them all, a hundred in a transaction of their own; whoever counts some of them meanwhile is waited for, on whichever
     * node. Costs one question where there are none.
     */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    public void count() {
        while (isAny()) {
            apart.executeWithoutResult(status -> countSome());
        }
    }

    private boolean isAny() {
        return jdbc.sql("select 1 from uncounted_case fetch first 1 rows only")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void countSome() {
        Map<Long, String> taken = new LinkedHashMap<>();
        jdbc.sql("select id, case_number from uncounted_case order by id fetch first %d rows only for update"
                        .formatted(AT_ONCE))
                .query(row -> {
                    taken.put(row.getLong("id"), row.getString("case_number"));
                });
        if (!taken.isEmpty()) {
            cases.countAnew(new LinkedHashSet<>(taken.values()));
            jdbc.sql("delete from uncounted_case where id in (:ids)")
                    .param("ids", List.copyOf(taken.keySet()))
                    .update();
        }
    }
}
