package org.ecopetition.petition;

import java.time.Instant;

/**
 * A petitioner got the code for asking about the petition; the code itself is kept nowhere.
 *
 * @param again whether it replaces an earlier one
 */
public record QueryCodeIssued(CaseNumber caseNumber, Instant occurredAt, String person, boolean again)
        implements CaseEvent {}
