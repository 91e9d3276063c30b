package org.ecopetition.audit.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A petition as it stands in the list of cases.
 *
 * @param status name of the petition's status
 * @param units ids of the lead units
 * @param verdicts names of the verdicts of its hand-offs
 * @param types names of the types of its problems
 */
public record CaseFile(
        String caseNumber,
        @Nullable Instant receivedAt,
        @Nullable String regionCode,
        @Nullable String place,
        boolean keyItem,
        String status,
        List<String> units,
        List<String> verdicts,
        List<String> types,
        @Nullable Instant closedAt) {}
