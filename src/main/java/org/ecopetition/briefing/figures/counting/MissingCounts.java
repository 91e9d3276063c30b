package org.ecopetition.briefing.figures.counting;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the cases that were there before cases were counted, a hundred in a transaction; what a stop interrupts goes on later. */
@Component
public class MissingCounts {

    private static final Logger log = LoggerFactory.getLogger(MissingCounts.class);
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final CountedCases cases;
    private final TransactionTemplate transaction;
    private volatile boolean complete;

    MissingCounts(JdbcClient jdbc, CountedCases cases, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether every case is counted, so that figures can be told. */
    public boolean isComplete() {
        return complete;
    }

    @EventListener(ApplicationReadyEvent.class)
    void count() {
        if (due("").isEmpty()) {
            complete = true;
            return;
        }
        Thread counter = new Thread(this::countAll, "missing-counts");
        counter.setDaemon(true);
        counter.start();
    }

    /** Goes on until none is missing. */
    public void countAll() {
        int counted = 0;
        String last = "";
        try {
            for (List<String> numbers = due(last); !numbers.isEmpty(); numbers = due(last)) {
                List<String> taken = numbers;
                transaction.executeWithoutResult(status -> cases.countAnew(taken));
                counted += taken.size();
                last = taken.get(taken.size() - 1);
            }
            complete = true;
            log.info("{} earlier cases are counted now", counted);
        } catch (DataAccessException interrupted) {
            log.warn("earlier cases are left to the next start after {}", counted, interrupted);
        }
    }

    private List<String> due(String after) {
        return jdbc.sql("""
                        select case_number from petition p where case_number > :after
                            and not exists (select 1 from counted_case c where c.case_number = p.case_number)
                            and not exists (select 1 from uncounted_case u where u.case_number = p.case_number)
                        order by case_number fetch first %d rows only
                        """.formatted(AT_ONCE))
                .param("after", after)
                .query(String.class)
                .list();
    }
}
