package org.ecopetition.petition;

import org.jspecify.annotations.Nullable;

/**
 * A row of a list on its way in.
 *
 * @param caseNumber the key of the petition, or the number as typed when there is none
 * @param reason why, in words; none for a plain acceptance
 * @param excerpt how its text begins
 * @param taken whether it has been dealt with
 */
public record ImportedRow(
        int line,
        String caseNumber,
        TransferOutcome outcome,
        @Nullable String reason,
        String excerpt,
        boolean taken) {}
