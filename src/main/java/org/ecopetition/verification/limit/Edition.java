package org.ecopetition.verification.limit;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * The rows of the table of limits that cite one standard and are in force in the same days (标准版本).
 *
 * @param standard number and edition, for example {@code GB 3095-2012}
 * @param items codes of what these rows judge
 * @param decides false where the rows only show the value of before, for the new one is not known (待专家确认)
 */
public record Edition(String standard, Validity validity, SortedSet<String> items, boolean decides) {

    /** After so many years without an end somebody should ask whether there is a newer edition. */
    private static final int OLD_YEARS = 5;

    /** Whether it ends within a year from that day. */
    public boolean endsSoon(LocalDate today) {
        LocalDate to = validity.to();
        return to != null && !to.isBefore(today) && !to.isAfter(today.plusYears(1));
    }

    /** Whether it has been in force, without an end, for more than five years. */
    public boolean isOpenForLong(LocalDate today) {
        LocalDate from = validity.from();
        return validity.to() == null && (from == null || from.isBefore(today.minusYears(OLD_YEARS)));
    }

    /** Whether it is in force or will be. */
    boolean isNotOver(LocalDate today) {
        LocalDate to = validity.to();
        return to == null || !to.isBefore(today);
    }
}
