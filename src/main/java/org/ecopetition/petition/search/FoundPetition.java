package org.ecopetition.petition.search;

import java.time.Instant;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.intake.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A petition that fits what was looked for.
 *
 * @param receivedAt when it came, where that is known
 * @param caller who called; unnamed unless callers were looked for
 */
public record FoundPetition(
        String caseNumber,
        @Nullable Instant receivedAt,
        Channel channel,
        @Nullable String regionCode,
        @Nullable String place,
        PetitionStatus status,
        Caller caller) {}
