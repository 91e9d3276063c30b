package org.ecopetition.petition.classification;

import java.time.Instant;
import java.util.List;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a petition was put right; everything stands as it is right now, and counts from {@code occurredAt}.
 *
 * @param formerRegion the region it was said to lie in before; hand-offs that lay there follow
 * @param reason why, at most 500 characters
 */
public record PetitionCorrected(
        CaseNumber caseNumber,
        Instant occurredAt,
        String person,
        Classification classification,
        boolean keyItem,
        @Nullable String formerRegion,
        @Nullable String regionCode,
        @Nullable String place,
        List<Allegation> allegations,
        String reason)
        implements CaseEvent {

    public PetitionCorrected {
        allegations = List.copyOf(allegations);
    }
}
