package org.ecopetition.organisation.setting;

import java.time.LocalDate;

/**
 * A version of a setting.
 *
 * @param from the first day on which it counts
 * @param value what was set, readable only where the program still knows it
 * @param person who set it
 */
public record Dated<T>(LocalDate from, T value, String person) {}
