package org.ecopetition.organisation.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A list of a year's holidays, one line per day: {@code 2027-01-01,false,元旦}. */
final class CalendarList {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu[-][/][.]M[-][/][.]d", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> WORK = Set.of("true", "1", "是", "班", "上班", "调休上班", "补班");
    private static final Set<String> OFF = Set.of("false", "0", "否", "休", "放假", "休息", "节假日");

    private final CalendarRules rules;

    CalendarList(int year) {
        rules = new CalendarRules(year);
    }

    /** Every line that is not blank; a heading is passed over. */
    List<CalendarRow> read(String text) {
        List<CalendarRow> rows = new ArrayList<>();
        String[] lines = text.replace("\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < lines.length && rows.size() < CalendarRules.MOST_ROWS; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !isHeading(line)) {
                rows.add(row(i + 1, line));
            }
        }
        return rows;
    }

    private CalendarRow row(int number, String line) {
        String[] cells = line.replace("\"", "").split("[,，;\t]", -1);
        if (cells.length != 3) {
            return rules.unread(number, line, "cells");
        }
        Optional<LocalDate> day = dayOf(cells[0].strip());
        String word = cells[1].strip().toLowerCase(Locale.ROOT);
        if (day.isEmpty()) {
            return rules.unread(number, line, "date");
        }
        if (!WORK.contains(word) && !OFF.contains(word)) {
            return rules.unread(number, line, "works");
        }
        return rules.row(number, line, day.get(), WORK.contains(word), cells[2].strip());
    }

    private static boolean isHeading(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.startsWith("date") || lower.startsWith("日期");
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
