package org.ecopetition.petition.repeat;

import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.Petitions;
import org.ecopetition.petition.intake.IntakeCorrected;
import org.ecopetition.petition.intake.IntakeRecords;
import org.ecopetition.petition.intake.UpgradeBacklog;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Writes the keys of petitions that were registered before petitions had keys. */
@Component
class MissingFingerprints {

    private final Petitions petitions;
    private final IntakeRecords intakeRecords;
    private final Fingerprints fingerprints;
    private final UpgradeBacklog left;

    MissingFingerprints(
            Petitions petitions,
            IntakeRecords intakeRecords,
            Fingerprints fingerprints,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.petitions = petitions;
        this.intakeRecords = intakeRecords;
        this.fingerprints = fingerprints;
        this.left = new UpgradeBacklog("repeat_key_due", this::write, jdbc, transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        left.start();
    }

    /** What was entered wrongly is found by what is right. */
    @EventListener
    void on(IntakeCorrected event) {
        write(event.caseNumber());
    }

    void writeAll() {
        left.all();
    }

    private void write(CaseNumber number) {
        Petition petition = petitions.findById(number.value()).orElseThrow();
        intakeRecords
                .findById(number.value())
                .ifPresent(intake -> fingerprints.keep(
                        petition.caseNumber(), ComparedMatter.of(petition, intake), petition.recordedAt(), false));
    }
}
