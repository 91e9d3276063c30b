package org.ecopetition.verification.limit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a row of the table of limits is in force (施行至废止).
 *
 * @param from the first day; none where the table names none
 * @param to the last day; none while it is in force
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** In force on every day. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** Whether a day is one of them. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
