package org.ecopetition.rectification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Something that happened to the enforcement register of a hand-off. */
sealed interface EnforcementEvent extends CaseEvent {

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
     * @param sha256 hash of the file that proves it
     */
    record EnforcementRecorded(
            HandOffKey key,
            Instant occurredAt,
            String person,
            @JsonUnwrapped Done done,
            @Nullable String documentNumber,
            @Nullable String party,
            @Nullable String note,
            String sha256,
            String unit)
            implements EnforcementEvent {}

    /**
     * What was done.
     *
     * @param enforcement its kind
     * @param count 家, 件 or 人
     * @param interviewed who was interviewed
     * @param takenOn none where no source gives the day
     * @param persons 人 beside 件
     * @param fineWan fine, fee or compensation in 万元
     */
    record Done(
            EnforcementKind enforcement,
            @Nullable AccountabilityKind accountability,
            @Nullable Interviewed interviewed,
            @Nullable LocalDate takenOn,
            int count,
            @Nullable Integer persons,
            @Nullable BigDecimal fineWan) {}

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
