package org.ecopetition.petition;

import java.time.Instant;

/** The last hand-off of a petition is written off. */
public record PetitionClosed(CaseNumber caseNumber, Instant occurredAt, String person) implements CaseEvent {}
