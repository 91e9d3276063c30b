package org.ecopetition.petition;

import java.time.Instant;
import java.util.List;
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
        @Nullable String problemText,
        @Nullable String regionCode,
        @Nullable String place,
        List<Allegation> allegations,
        @Nullable String passOnTo,
        @Nullable String repeatOf,
        @Nullable String remark,
        @Nullable Instant countsFrom)
        implements CaseEvent {}
