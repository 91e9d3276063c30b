package org.ecopetition.petition.repeat;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** A petition was found to be about the same matter as an earlier one. */
public record RepeatLinked(
        CaseNumber caseNumber, Instant occurredAt, String person, CaseNumber earlier, RelationKind relation)
        implements CaseEvent {}
