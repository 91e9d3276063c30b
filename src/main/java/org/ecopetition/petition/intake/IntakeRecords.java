package org.ecopetition.petition.intake;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.ecopetition.petition.encryption.CallerHashes;
import org.ecopetition.petition.encryption.CallerWords;
import org.ecopetition.petition.encryption.KeptIntake;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The intake records, opened for whoever asks for one and encrypted for the database. */
@Component
public class IntakeRecords {

    private final EntityManager entities;
    private final CallerWords words;
    private final CallerHashes hashes;

    IntakeRecords(EntityManager entities, CallerWords words, CallerHashes hashes) {
        this.entities = entities;
        this.words = words;
        this.hashes = hashes;
    }

    /** Adds one, with the next that is written. */
    public void add(IntakeRecord intake) {
        entities.persist(new KeptIntake(intake, words, hashes));
    }

    @Transactional(readOnly = true)
    public Optional<IntakeRecord> findById(String caseNumber) {
        return Optional.ofNullable(entities.find(KeptIntake.class, caseNumber)).map(kept -> kept.opened(words));
    }

    /** Writes at once what is put right. */
    void correct(IntakeRecord intake) {
        entities.find(KeptIntake.class, intake.caseNumber()).hold(intake, words, hashes);
        entities.flush();
    }

    /** Or each of a hundred rows of a list would be compared again before every query of the next. */
    public void letGo(String caseNumber) {
        entities.detach(entities.find(KeptIntake.class, caseNumber));
    }
}
