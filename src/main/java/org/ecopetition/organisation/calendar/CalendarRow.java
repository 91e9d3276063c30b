package org.ecopetition.organisation.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of holidays as somebody pasted it, read or found wanting.
 *
 * @param line its number in the list, from 1
 * @param typed the line as it came, shortened
 * @param day the day, when it could be read
 * @param fault the end of a message key ({@code calendar.fault.…}), or null when the line is good
 */
public record CalendarRow(
        int line,
        String typed,
        @Nullable LocalDate day,
        boolean works,
        String name,
        @Nullable String fault) {}
