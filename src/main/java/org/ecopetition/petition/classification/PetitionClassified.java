package org.ecopetition.petition.classification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The coordination group has said what a petition is; that counts from its receipt, whenever it was said.
 *
 * @param countsFrom from when it counts where the coordination group said another time; none otherwise
 */
public record PetitionClassified(
        CaseNumber caseNumber,
        Instant occurredAt,
        String person,
        Classification classification,
        boolean keyItem,
        @JsonUnwrapped Problem problem,
        @Nullable String passOnTo,
        @Nullable String repeatOf,
        @Nullable String remark,
        @Nullable Instant countsFrom)
        implements CaseEvent {}
