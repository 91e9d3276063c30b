package org.ecopetition.petition;

import java.time.Instant;
import java.util.List;

/** Earlier petitions look alike; a person decides what they are. */
public record LikelyRepeatsFound(CaseNumber caseNumber, Instant occurredAt, String person, List<LikelyRepeat> repeats)
        implements CaseEvent {}
