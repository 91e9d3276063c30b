package org.ecopetition.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports of its measures; enforcement stands in the register of {@link EnforcementDesk}.
 *
 * @param measures what was or will be done, at most 2000 characters
 * @param owner responsible office
 * @param plannedFinish needed while in progress
 * @param completedOn needed when completed, not in the future
 * @param noProofReason why there is neither a picture or film from afterwards nor a measurement, at most 500 characters
 */
public record RectificationReport(
        RectificationKind kind,
        String measures,
        @Nullable String owner,
        @Nullable LocalDate plannedFinish,
        RectificationState state,
        @Nullable LocalDate completedOn,
        @Nullable String noProofReason) {}
