package org.ecopetition.petition.intake;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/**
 * A petitioner got the code for asking about the petition; the code itself is kept nowhere.
 *
 * @param again whether it replaces an earlier one
 */
record QueryCodeIssued(CaseNumber caseNumber, Instant occurredAt, String person, boolean again) implements CaseEvent {}
