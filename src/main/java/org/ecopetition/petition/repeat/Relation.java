package org.ecopetition.petition.repeat;

import java.time.Instant;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a petition and an earlier one.
 *
 * @param reason why it was ruled out, at most 500 characters
 */
public record Relation(
        CaseNumber caseNumber,
        CaseNumber earlier,
        RelationKind kind,
        @Nullable String reason,
        String person,
        Instant recordedAt) {}
