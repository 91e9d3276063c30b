package org.ecopetition.briefing.figures.counting;

import java.time.Instant;
import java.util.List;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.PetitionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A petition as it was known at a past instant.
 *
 * @param receivedAt none while no list told it
 * @param units ids of the lead units of its hand-offs
 * @param verdicts of its hand-offs, each once
 * @param types codes of its pollution types
 * @param closedAt when it ended; none while it went on
 */
public record CaseThen(
        String caseNumber,
        @Nullable Instant receivedAt,
        @Nullable String regionCode,
        @Nullable String place,
        boolean keyItem,
        PetitionStatus status,
        List<String> units,
        List<Verdict> verdicts,
        List<String> types,
        @Nullable Instant closedAt) {}
