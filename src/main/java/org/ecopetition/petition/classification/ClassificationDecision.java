package org.ecopetition.petition.classification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the coordination group enters at 研判分类.
 *
 * @param problem its text replaces the proposal when given, its allegations are for environmental petitions
 * @param textConfirmed the proposal was read and holds nothing about the caller
 * @param passOnTo responsible authority, for petitions that are none of ours
 * @param repeatOf case number of the earlier petition
 * @param countsFrom from when it counts; from the receipt where absent
 */
public record ClassificationDecision(
        Classification classification,
        boolean keyItem,
        Problem problem,
        boolean textConfirmed,
        @Nullable String passOnTo,
        @Nullable String repeatOf,
        @Nullable String remark,
        @Nullable Instant countsFrom) {}
