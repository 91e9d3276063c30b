package org.ecopetition.petition;

import java.time.Instant;

/** A closed petition is handled again, because more was asked of it; what was done before stays. */
public record PetitionReopened(CaseNumber caseNumber, Instant occurredAt, String person) implements CaseEvent {}
