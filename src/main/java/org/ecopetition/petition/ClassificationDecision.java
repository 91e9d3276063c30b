package org.ecopetition.petition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the coordination group enters at 研判分类.
 *
 * @param problemText replaces the proposal when given
 * @param textConfirmed the proposal was read and holds nothing about the caller
 * @param allegations for environmental petitions, numbered from 1 without gaps
 * @param passOnTo responsible authority, for petitions that are none of ours
 * @param repeatOf case number of the earlier petition
 * @param countsFrom from when it counts; from the receipt where absent
 */
public record ClassificationDecision(
        Classification classification,
        boolean keyItem,
        @Nullable String problemText,
        boolean textConfirmed,
        @Nullable String regionCode,
        @Nullable String place,
        List<Allegation> allegations,
        @Nullable String passOnTo,
        @Nullable String repeatOf,
        @Nullable String remark,
        @Nullable Instant countsFrom) {

    public ClassificationDecision {
        allegations = List.copyOf(allegations);
    }
}
