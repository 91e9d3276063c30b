package org.ecopetition.petition;

import java.time.Instant;
import org.ecopetition.petition.intake.ListMarks;
import org.jspecify.annotations.Nullable;

/**
 * A petition has got its number.
 *
 * @param problemText the text without the caller, where intake has confirmed one
 * @param undated whether its list does not tell when it came, so that {@code occurredAt} is the moment of entry
 * @param listed what the team's list said besides; none in records older than this field
 */
public record PetitionRegistered(
        CaseNumber caseNumber,
        Instant occurredAt,
        String person,
        Channel channel,
        String programme,
        @Nullable String regionCode,
        @Nullable String place,
        @Nullable String problemText,
        boolean undated,
        @Nullable ListMarks listed)
        implements CaseEvent {}
