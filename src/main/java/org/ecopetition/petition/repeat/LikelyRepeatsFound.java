package org.ecopetition.petition.repeat;

import java.time.Instant;
import java.util.List;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** Earlier petitions look alike; a person decides what they are. */
record LikelyRepeatsFound(CaseNumber caseNumber, Instant occurredAt, String person, List<LikelyRepeat> repeats)
        implements CaseEvent {}
