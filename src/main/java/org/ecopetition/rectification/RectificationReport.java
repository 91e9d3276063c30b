package org.ecopetition.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports of its measures.
 *
 * @param measures what was or will be done, at most 2000 characters
 * @param owner responsible office
 * @param plannedFinish needed while in progress
 * @param completedOn needed when completed, not in the future
 * @param enforcement counted by kind; fines in 万元
 */
public record RectificationReport(
        RectificationKind kind,
        String measures,
        @Nullable String owner,
        @Nullable LocalDate plannedFinish,
        RectificationState state,
        @Nullable LocalDate completedOn,
        Map<EnforcementKind, BigDecimal> enforcement) {

    public RectificationReport {
        enforcement = Map.copyOf(enforcement);
    }
}
