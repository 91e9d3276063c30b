package org.ecopetition.petition;

import java.time.Instant;

/** A petition was struck off the count (核减), for example because it should never have been taken in. */
public record PetitionWithdrawn(CaseNumber caseNumber, Instant occurredAt, String person, String reason)
        implements CaseEvent {}
