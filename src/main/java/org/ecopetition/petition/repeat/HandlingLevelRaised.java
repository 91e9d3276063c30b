package org.ecopetition.petition.repeat;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** A matter came again, so that it is handled higher. */
record HandlingLevelRaised(
        CaseNumber caseNumber, Instant occurredAt, String person, HandlingLevel level, int times, String rule)
        implements CaseEvent {}
