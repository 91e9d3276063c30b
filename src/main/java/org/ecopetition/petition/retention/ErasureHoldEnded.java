package org.ecopetition.petition.retention;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** A petition's caller is erased by rule again. */
record ErasureHoldEnded(CaseNumber caseNumber, Instant occurredAt, String person, String reason) implements CaseEvent {}
