package org.ecopetition.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A petition as it stands in the list of cases.
 *
 * @param status name of the petition's status
 * @param units ids of the lead units, parted by commas
 */
public record CaseFile(
        String caseNumber,
        @Nullable Instant receivedAt,
        @Nullable String regionCode,
        @Nullable String place,
        boolean keyItem,
        String status,
        @Nullable String units,
        @Nullable Instant closedAt) {}
