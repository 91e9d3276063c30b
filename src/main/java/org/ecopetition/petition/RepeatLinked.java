package org.ecopetition.petition;

import java.time.Instant;

/** A petition was found to be about the same matter as an earlier one. */
public record RepeatLinked(
        CaseNumber caseNumber, Instant occurredAt, String person, CaseNumber earlier, RelationKind relation)
        implements CaseEvent {}
