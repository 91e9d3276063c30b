package org.ecopetition.petition.intake;

import org.ecopetition.petition.CaseNumber;

/**
 * The answer to a registration that may have been sent twice.
 *
 * @param created false when the same request had been accepted before
 */
public record Registered(CaseNumber caseNumber, boolean created) {}
