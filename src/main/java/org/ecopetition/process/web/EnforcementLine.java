package org.ecopetition.process.web;

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
 * @param takenOn missing where no source gives the day
 * @param count 家, 件 or 人
 * @param persons 人 beside 件
 * @param fineWan fine, fee or compensation in 万元
 * @param evidence id of the piece, as in {@code /cases/{caseNumber}/evidence/{id}/original}
 * @param unit id of the unit that entered it
 * @param standing whether it counts: not struck out
 */
record EnforcementLine(
        String id,
        String handOff,
        EnforcementKind kind,
        @Nullable AccountabilityKind accountability,
        @Nullable Interviewed interviewed,
        @Nullable LocalDate takenOn,
        int count,
        @Nullable Integer persons,
        @Nullable BigDecimal fineWan,
        @Nullable String documentNumber,
        @Nullable String note,
        @Nullable String evidence,
        String recordedBy,
        String unit,
        Instant recordedAt,
        boolean standing,
        @Nullable String strikeOutReason) {

    static EnforcementLine of(EnforcementAction action) {
        return new EnforcementLine(
                action.id(),
                action.key().value(),
                action.kind(),
                action.accountability().orElse(null),
                action.interviewed().orElse(null),
                action.takenOn().orElse(null),
                action.count(),
                action.persons().orElse(null),
                action.fineWan().orElse(null),
                action.documentNumber().orElse(null),
                action.note().orElse(null),
                action.evidence().orElse(null),
                action.recordedBy(),
                action.recordedByUnit(),
                action.recordedAt(),
                action.isStanding(),
                action.strikeOutReason().orElse(null));
    }
}
