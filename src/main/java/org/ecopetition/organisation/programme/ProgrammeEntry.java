package org.ecopetition.organisation.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A round of inspection as an administrator enters it; what was left out or could not be read is null.
 *
 * @param code its key, small letters, digits and hyphens
 * @param round as it stands in case numbers, 0 outside inspections
 * @param area two capital letters as they stand in case numbers
 * @param from first day of the stay
 * @param to last day of the stay
 * @param tableLayout code of the columns in which results are published
 * @param batches the calendar of its batches, one line each: {@code 1,2023-06-29}
 * @param tableRules how its results are published
 */
public record ProgrammeEntry(
        String code,
        String name,
        @Nullable ProgrammeLevel level,
        @Nullable Integer round,
        String area,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String tableLayout,
        String batches,
        TableRules tableRules) {}
