package org.ecopetition.petition;

import java.time.Instant;

/** A petition that is none of ours went to the responsible authority. */
public record PetitionPassedOn(CaseNumber caseNumber, Instant occurredAt, String person, String authority)
        implements CaseEvent {}
