package org.ecopetition.rectification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Something that happened to the enforcement register of a hand-off. */
public sealed interface EnforcementEvent extends CaseEvent {

    HandOffKey key();

    @Override
    default CaseNumber caseNumber() {
        return key().caseNumber();
    }

    @Override
    default String handOff() {
        return key().value();
    }

    /**
     * An officer entered an action.
     *
     * @param enforcement what was done
     * @param count 家, 件 or 人
     * @param interviewed who was interviewed
     * @param takenOn none where no source gives the day
     * @param persons 人 beside 件
     * @param fineWan fine, fee or compensation in 万元
     * @param sha256 hash of the file that proves it
     */
    record EnforcementRecorded(
            HandOffKey key,
            Instant occurredAt,
            String person,
            EnforcementKind enforcement,
            @Nullable AccountabilityKind accountability,
            @Nullable Interviewed interviewed,
            @Nullable LocalDate takenOn,
            int count,
            @Nullable Integer persons,
            @Nullable BigDecimal fineWan,
            @Nullable String documentNumber,
            @Nullable String note,
            String sha256,
            String unit)
            implements EnforcementEvent {}

    /** An action counts no longer; it is kept with the reason. */
    record EnforcementStruckOut(
            HandOffKey key,
            Instant occurredAt,
            String person,
            EnforcementKind enforcement,
            @Nullable LocalDate takenOn,
            int count,
            @Nullable BigDecimal fineWan,
            @Nullable String documentNumber,
            String reason,
            String unit)
            implements EnforcementEvent {}
}
