package org.ecopetition.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a visit said before a correction.
 *
 * @param reason why it was put right
 * @param replacedBy who did so
 */
public record FormerVisit(
        VisitorKind visitor,
        LocalDate onDay,
        String place,
        String people,
        String instruction,
        @Nullable String firms,
        @Nullable String sampling,
        @Nullable String followUp,
        @Nullable LocalDate followUpDue,
        @Nullable String caseNumber,
        String reason,
        String replacedBy,
        Instant replacedAt) {}
