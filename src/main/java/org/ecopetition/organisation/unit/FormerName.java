package org.ecopetition.organisation.unit;

import java.time.LocalDate;

/**
 * A name that a unit had.
 *
 * @param until the first day of the name that came after it
 */
public record FormerName(String name, LocalDate until) {}
