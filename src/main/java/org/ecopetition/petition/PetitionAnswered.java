package org.ecopetition.petition;

import java.time.Instant;

/** The petitioner's answer stands ready. */
record PetitionAnswered(CaseNumber caseNumber, Instant occurredAt, String person, String reply) implements CaseEvent {}
