package org.ecopetition.handoff;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** The split of a petition was taken back before any unit had begun (撤回); the keys of its hand-offs are not used again. */
public record AssignmentRecalled(CaseNumber caseNumber, Instant occurredAt, String person, String reason)
        implements CaseEvent {}
