package org.ecopetition.petition.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface IntakeRecords extends Repository<IntakeRecord, String> {

    IntakeRecord saveAndFlush(IntakeRecord intake);

    Optional<IntakeRecord> findById(String caseNumber);
}
