package org.ecopetition.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A petition has got its number. */
public record PetitionRegistered(
        CaseNumber caseNumber,
        Instant occurredAt,
        String person,
        Channel channel,
        String programme,
        @Nullable String regionCode,
        @Nullable String place)
        implements CaseEvent {}
