package org.ecopetition.petition;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface IntakeRecords extends Repository<IntakeRecord, String> {

    Optional<IntakeRecord> findById(String caseNumber);
}
