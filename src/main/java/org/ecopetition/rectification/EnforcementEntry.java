package org.ecopetition.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One enforcement action as an officer enters it; what was left out or could not be read is null.
 *
 * @param kind what was done
 * @param accountability how somebody was held to account; with {@link EnforcementKind#ACCOUNTABILITY} alone
 * @param interviewed who was interviewed; with {@link EnforcementKind#INTERVIEW} alone
 * @param takenOn the day of the decision, not in the future; none where no source gives it
 * @param count 家, 件 or 人 as the kind counts, 1 to 9999; may be left out where persons are given
 * @param persons 人, 1 to 9999; where the kind {@linkplain EnforcementKind#hasPersons counts them besides}
 * @param fineWan fine, fee or compensation in 万元, 0 or more, to the fen; where the kind {@linkplain EnforcementKind#hasSum has
 *     one}
 * @param paper number and addressee of the paper
 * @param note at most 500 characters
 * @param evidence id of the piece of the hand-off's evidence that proves it
 */
public record EnforcementEntry(
        @Nullable EnforcementKind kind,
        @Nullable AccountabilityKind accountability,
        @Nullable Interviewed interviewed,
        @Nullable LocalDate takenOn,
        @Nullable Integer count,
        @Nullable Integer persons,
        @Nullable BigDecimal fineWan,
        EnforcementPaper paper,
        @Nullable String note,
        @Nullable String evidence) {

    /** The same entry, proved by this piece. */
    public EnforcementEntry provedBy(String piece) {
        return new EnforcementEntry(
                kind, accountability, interviewed, takenOn, count, persons, fineWan, paper, note, piece);
    }
}
