package org.ecopetition.petition.transfer;

import org.jspecify.annotations.Nullable;

/**
 * A row of a list on its way in.
 *
 * @param caseNumber the key of the petition, or the number as typed when there is none
 * @param reason why, in words; none for a plain acceptance
 * @param excerpt how its text begins
 * @param region name of the region that was recognised; empty where none was
 * @param types names of the pollution types that were recognised, parted by 、
 * @param unread what could not be understood, as it was typed, and is asked at classification
 * @param taken whether it has been dealt with
 */
public record ImportedRow(
        int line,
        String caseNumber,
        TransferOutcome outcome,
        @Nullable String reason,
        String excerpt,
        String region,
        String types,
        String unread,
        boolean taken) {}
