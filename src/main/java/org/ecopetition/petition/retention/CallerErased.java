package org.ecopetition.petition.retention;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/**
 * What the caller of a petition said of himself was erased by rule.
 *
 * @param days that the rule gave after the petition's end
 */
public record CallerErased(CaseNumber caseNumber, Instant occurredAt, String person, int days) implements CaseEvent {}
