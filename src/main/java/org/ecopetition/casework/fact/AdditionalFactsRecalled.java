package org.ecopetition.casework.fact;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Whoever did a task that an administrator drew took it back before anybody began the next (撤回); its facts hold no longer. */
public record AdditionalFactsRecalled(
        CaseNumber caseNumber,
        @Nullable String handOff,
        Instant occurredAt,
        String person,
        String task,
        String taskName,
        String reason)
        implements CaseEvent {}
