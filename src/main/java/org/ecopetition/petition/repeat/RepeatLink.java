package org.ecopetition.petition.repeat;

import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about an earlier petition that looks alike.
 *
 * @param reason needed to rule it out, at most 500 characters
 */
public record RepeatLink(
        CaseNumber earlier, RelationKind kind, @Nullable String reason) {}
