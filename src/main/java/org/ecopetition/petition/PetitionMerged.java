package org.ecopetition.petition;

import java.time.Instant;

/** A repeat has been joined to the earlier petition, which answers both. */
public record PetitionMerged(CaseNumber caseNumber, Instant occurredAt, String person, CaseNumber earlier)
        implements CaseEvent {}
