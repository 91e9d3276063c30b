package org.ecopetition.casework;

import java.time.Instant;
import java.util.List;
import org.ecopetition.casework.fact.FactSheet;
import org.jspecify.annotations.Nullable;

/**
 * One line of what has been done so far (办理经过).
 *
 * @param occurredAt business time
 * @param kind name of the event, key of the word people read
 * @param handOff the key of the hand-off, unless it concerns the whole petition
 * @param person who did it, by the name people know
 * @param words keys of the words that tell its outcome, for example {@code Verdict.SUBSTANTIATED}
 * @param unit name of the unit it is about
 * @param note what the person wrote
 * @param additional what was answered to fields that an administrator drew, null for other steps
 */
public record CaseStep(
        Instant occurredAt,
        String kind,
        @Nullable String handOff,
        String person,
        List<String> words,
        @Nullable String unit,
        @Nullable String note,
        @Nullable FactSheet additional) {

    private static final String HOUSE = "system";
    private static final String UPLOAD = "EvidenceAdded";

    /** What the house does by itself. */
    boolean isAutomatic() {
        return person.equals(HOUSE);
    }

    /** Whether it is told together with the step before it: both automatic, or both files that one person handed in. */
    boolean belongsWith(CaseStep before) {
        boolean sameHand = person.equals(before.person);
        return sameHand && (isAutomatic() || (kind.equals(UPLOAD) && before.kind.equals(UPLOAD)));
    }
}
