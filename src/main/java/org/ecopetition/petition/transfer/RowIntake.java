package org.ecopetition.petition.transfer;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeRecords;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.petition.supplement.SupplementBook;
import org.ecopetition.petition.transfer.RowFates.Known;
import org.springframework.stereotype.Component;

/** Takes one row of a transfer list: as a new petition, or as a supplement (补充办理) to a known one. */
@Component
class RowIntake {

    private final RowFates fates;
    private final PetitionRegister register;
    private final SupplementBook supplements;
    private final IntakeRecords intakeRecords;
    private final EntityManager entities;

    RowIntake(
            RowFates fates,
            PetitionRegister register,
            SupplementBook supplements,
            IntakeRecords intakeRecords,
            EntityManager entities) {
        this.fates = fates;
        this.register = register;
        this.supplements = supplements;
        this.intakeRecords = intakeRecords;
        this.entities = entities;
    }

    /** What becomes of the row, in the transaction at hand. */
    TransferFate take(TransferRow row, Map<String, TransferRow> earlier, Known known, String person) {
        Optional<Petition> petition = known.petitionOf(row);
        TransferFate fate = fates.of(row, earlier, known, petition);
        if (fate.outcome() != TransferOutcome.ACCEPTED) {
            return fate;
        }
        if (petition.isPresent()) {
            supplements.orderFromList(petition.get().caseNumber(), row.details().upperBatch(), row.text(), person);
            return fate;
        }
        CaseNumber number = register.register(registrationOf(row), person);
        letGo(number);
        return new TransferFate(row.line(), number.value(), TransferOutcome.ACCEPTED, fate.reason());
    }

    /** Or each of a hundred rows would be compared again before every query of the next. */
    private void letGo(CaseNumber number) {
        entities.detach(entities.find(Petition.class, number.value()));
        intakeRecords.letGo(number.value());
    }

    private static Registration registrationOf(TransferRow row) {
        return new Registration(
                row.channel(),
                row.receivedAt(),
                row.text(),
                row.place(),
                row.regionCode(),
                row.number(),
                null,
                false,
                Caller.UNNAMED,
                row.details());
    }
}
