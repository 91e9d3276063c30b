package org.ecopetition.petition.retention;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** The coordination group keeps a petition's caller from being erased by rule (暂缓清除). */
record ErasureHeld(CaseNumber caseNumber, Instant occurredAt, String person, String reason) implements CaseEvent {}
