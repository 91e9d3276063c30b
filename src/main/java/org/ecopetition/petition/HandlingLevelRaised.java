package org.ecopetition.petition;

import java.time.Instant;

/** A matter came again, so that it is handled higher. */
public record HandlingLevelRaised(
        CaseNumber caseNumber, Instant occurredAt, String person, HandlingLevel level, int times, String rule)
        implements CaseEvent {}
