package org.ecopetition.casework.web.enforcement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.rectification.AccountabilityKind;
import org.ecopetition.rectification.EnforcementAction;
import org.ecopetition.rectification.EnforcementKind;
import org.ecopetition.rectification.Interviewed;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the enforcement register as programs read it.
 *
 * @param standing whether it counts: not struck out
 */
record EnforcementLine(
        String id,
        String handOff,
        @JsonUnwrapped Done done,
        @JsonUnwrapped Proof proof,
        @JsonUnwrapped Entry entry,
        boolean standing,
        @Nullable String strikeOutReason) {

    /**
     * What was done.
     *
     * @param takenOn missing where no source gives the day
     * @param count 家, 件 or 人
     * @param persons 人 beside 件
     * @param fineWan fine, fee or compensation in 万元
     */
    record Done(
            EnforcementKind kind,
            @Nullable AccountabilityKind accountability,
            @Nullable Interviewed interviewed,
            @Nullable LocalDate takenOn,
            int count,
            @Nullable Integer persons,
            @Nullable BigDecimal fineWan) {}

    /**
     * What proves and explains it.
     *
     * @param evidence id of the piece, as in {@code /cases/{caseNumber}/evidence/{id}/original}
     */
    record Proof(
            @Nullable String documentNumber,
            @Nullable String party,
            @Nullable String note,
            @Nullable String evidence) {}

    /**
     * Who entered it, and when.
     *
     * @param unit id of the unit that entered it
     */
    record Entry(String recordedBy, String unit, Instant recordedAt) {}

    static EnforcementLine of(EnforcementAction action) {
        return new EnforcementLine(
                action.id(),
                action.key().value(),
                new Done(
                        action.kind(),
                        action.accountability(),
                        action.interviewed(),
                        action.takenOn(),
                        action.count(),
                        action.persons(),
                        action.fineWan()),
                new Proof(action.documentNumber(), action.party(), action.note(), action.evidence()),
                new Entry(action.recordedBy(), action.recordedByUnit(), action.recordedAt()),
                action.isStanding(),
                action.strikeOutReason());
    }
}
