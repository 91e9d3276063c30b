package org.ecopetition.petition;

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

/**
 * Writes the keys of petitions that were registered before petitions had keys, a hundred in a transaction; what a stop
 * interrupts goes on at the next start.
 */
@Component
class MissingFingerprints {

    private static final Logger log = LoggerFactory.getLogger(MissingFingerprints.class);
    private static final int AT_ONCE = 100;

    private final Petitions petitions;
    private final IntakeRecords intakeRecords;
    private final Fingerprints fingerprints;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MissingFingerprints(
            Petitions petitions,
            IntakeRecords intakeRecords,
            Fingerprints fingerprints,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.petitions = petitions;
        this.intakeRecords = intakeRecords;
        this.fingerprints = fingerprints;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        if (due().isEmpty()) {
            return;
        }
        Thread writer = new Thread(this::writeAll, "missing-fingerprints");
        writer.setDaemon(true);
        writer.start();
    }

    /** Goes on until none is missing; a second node that took the same petitions gives way. */
    void writeAll() {
        int written = 0;
        try {
            for (List<String> numbers = due(); !numbers.isEmpty(); numbers = due()) {
                List<String> taken = numbers;
                transaction.executeWithoutResult(status -> taken.forEach(this::write));
                written += taken.size();
            }
            log.info("{} earlier petitions can be compared now", written);
        } catch (DataAccessException otherNode) {
            log.warn("earlier petitions are left to the next start after {}", written, otherNode);
        }
    }

    private List<String> due() {
        return jdbc.sql("select case_number from repeat_key_due order by case_number limit " + AT_ONCE)
                .query(String.class)
                .list();
    }

    private void write(String number) {
        int mine = jdbc.sql("delete from repeat_key_due where case_number = ?")
                .param(number)
                .update();
        if (mine == 1) {
            Petition petition = petitions.findById(number).orElseThrow();
            intakeRecords
                    .findById(number)
                    .ifPresent(intake -> fingerprints.keep(
                            petition.caseNumber(), Matter.of(petition, intake), petition.recordedAt(), false));
        }
    }
}
