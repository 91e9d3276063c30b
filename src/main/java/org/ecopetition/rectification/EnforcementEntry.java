package org.ecopetition.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One enforcement action as an officer enters it; what was left out or could not be read is null.
 *
 * @param kind what was done
 * @param accountability how somebody was held to account; with {@link EnforcementKind#ACCOUNTABILITY} alone
 * @param takenOn the day of the decision, not in the future
 * @param count 家, 件 or 人 as the kind counts, 1 to 9999
 * @param fineWan fine in 万元, 0 or more, at most four decimals; where the kind {@linkplain EnforcementKind#hasFine has one}
 * @param documentNumber number of the paper (文书文号), at most 100 characters
 * @param note at most 500 characters
 * @param evidence id of the piece of the hand-off's evidence that proves it
 */
public record EnforcementEntry(
        @Nullable EnforcementKind kind,
        @Nullable AccountabilityKind accountability,
        @Nullable LocalDate takenOn,
        @Nullable Integer count,
        @Nullable BigDecimal fineWan,
        @Nullable String documentNumber,
        @Nullable String note,
        @Nullable String evidence) {

    /** The same entry, proved by this piece. */
    public EnforcementEntry provedBy(String piece) {
        return new EnforcementEntry(kind, accountability, takenOn, count, fineWan, documentNumber, note, piece);
    }
}
