package org.ecopetition.petition.intake;

import java.util.List;
import java.util.function.Consumer;
import org.ecopetition.petition.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Petitions from before, which an upgrade has put on a list to be worked through after the start: a hundred in a transaction;
 * what a stop interrupts goes on at the next start, and a second node that took the same petitions gives way.
 */
public final class UpgradeBacklog {

    private static final Logger log = LoggerFactory.getLogger(UpgradeBacklog.class);
    private static final int AT_ONCE = 100;

    private final String list;
    private final Consumer<CaseNumber> work;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @param list the table of their case numbers */
    public UpgradeBacklog(
            String list, Consumer<CaseNumber> work, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.list = list;
        this.work = work;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Works them through beside whatever else the house does. */
    public void start() {
        if (!due().isEmpty()) {
            Thread worker = new Thread(this::all, list);
            worker.setDaemon(true);
            worker.start();
        }
    }

    public void all() {
        int done = 0;
        try {
            for (List<String> numbers = due(); !numbers.isEmpty(); numbers = due()) {
                List<String> taken = numbers;
                transaction.executeWithoutResult(status -> taken.forEach(this::one));
                done += taken.size();
            }
            log.info("{} earlier petitions are worked through ({})", done, list);
        } catch (DataAccessException otherNode) {
            log.warn("earlier petitions are left to the next start after {} ({})", done, list, otherNode);
        }
    }

    private List<String> due() {
        return jdbc.sql("select case_number from " + list + " order by case_number limit " + AT_ONCE)
                .query(String.class)
                .list();
    }

    private void one(String number) {
        int mine = jdbc.sql("delete from " + list + " where case_number = ?")
                .param(number)
                .update();
        if (mine == 1) {
            work.accept(new CaseNumber(number));
        }
    }
}
