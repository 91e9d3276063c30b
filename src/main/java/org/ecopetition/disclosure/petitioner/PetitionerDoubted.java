package org.ecopetition.disclosure.petitioner;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The petitioner said after the answer that the problem is not solved; the words stay where petitioners' words are kept.
 *
 * @param followUp number of the petition it became
 * @param receipt of the objection it became, while publicity lasted
 */
public record PetitionerDoubted(
        CaseNumber caseNumber,
        Instant occurredAt,
        String person,
        @Nullable String followUp,
        @Nullable String receipt) implements CaseEvent {}
