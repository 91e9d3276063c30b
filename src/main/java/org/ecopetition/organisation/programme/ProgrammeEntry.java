package org.ecopetition.organisation.programme;

import java.time.LocalDate;
import java.util.List;
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
 * @param batches the calendar of its batches
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
        List<BatchLine> batches,
        TableRules tableRules) {

    public ProgrammeEntry {
        batches = List.copyOf(batches);
    }
}
