package org.ecopetition.briefing.figures.counting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.storage.BoundToTransaction;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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
    private final TransactionTemplate transaction;

    UncountedCases(JdbcTemplate batches, JdbcClient jdbc, CountedCases cases, PlatformTransactionManager transactions) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
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

    /** Counts them all, a hundred in a transaction; whoever counts some of them meanwhile is waited for, on whichever node. */
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void count() {
        while (isAny()) {
            transaction.executeWithoutResult(status -> countSome());
        }
    }

    /**
     * Counts them within a transaction that writes, as it may tell figures as well. Before one that only reads they were counted by
     * {@link CountedFirst}.
     */
    public void countWhereWritten() {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            count();
        }
    }

    private boolean isAny() {
        return jdbc.sql("select 1 from uncounted_case where not put_aside fetch first 1 rows only")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void countSome() {
        Map<Long, String> taken = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, case_number from uncounted_case where not put_aside order by id fetch first %d rows only for update"
                                .formatted(AT_ONCE))
                .query(row -> {
                    taken.put(row.getLong("id"), row.getString("case_number"));
                });
        if (taken.isEmpty()) {
            return;
        }
        Set<String> unreadable = cases.countAnew(new LinkedHashSet<>(taken.values()));
        settle("delete from uncounted_case where id in (:ids)", taken, number -> !unreadable.contains(number));
        settle("update uncounted_case set put_aside = true where id in (:ids)", taken, unreadable::contains);
    }

    private void settle(String sql, Map<Long, String> taken, Predicate<String> which) {
        List<Long> ids = taken.entrySet().stream()
                .filter(note -> which.test(note.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).update();
        }
    }

    /** What could not be counted is tried again with each start: its record may have been restored. */
    @EventListener(ApplicationReadyEvent.class)
    public void tryAgain() {
        jdbc.sql("update uncounted_case set put_aside = false where put_aside").update();
    }
}
