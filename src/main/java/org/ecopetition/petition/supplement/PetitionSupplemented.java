package org.ecopetition.petition.supplement;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * More is asked of a petition that is known already (补充办理); a closed one opens again.
 *
 * @param batch number of the batch it came with, if it came with one
 * @param reason what is asked in addition
 */
public record PetitionSupplemented(
        CaseNumber caseNumber,
        Instant occurredAt,
        String person,
        @Nullable Integer batch,
        String reason) implements CaseEvent {}
