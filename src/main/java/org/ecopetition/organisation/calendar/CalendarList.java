package org.ecopetition.organisation.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ecopetition.organisation.Excerpt;
import org.jspecify.annotations.Nullable;

/** A list of a year's holidays, one line per day: {@code 2027-01-01,false,元旦}. */
final class CalendarList {

    static final int MOST_LINES = 400;

    private static final int LONGEST_NAME = 50;
    private static final int SHOWN = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu[-][/][.]M[-][/][.]d", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> WORK = Set.of("true", "1", "是", "班", "上班", "调休上班", "补班");
    private static final Set<String> OFF = Set.of("false", "0", "否", "休", "放假", "休息", "节假日");

    private final int year;
    private final Set<LocalDate> seen = new HashSet<>();

    CalendarList(int year) {
        this.year = year;
    }

    /** Every line that is not blank; a heading is passed over. */
    List<CalendarRow> read(String text) {
        List<CalendarRow> rows = new ArrayList<>();
        String[] lines = text.replace("\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < lines.length && rows.size() < MOST_LINES; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !isHeading(line)) {
                rows.add(row(i + 1, line));
            }
        }
        return rows;
    }

    private CalendarRow row(int number, String line) {
        String[] cells = line.replace("\"", "").split("[,，;\t]", -1);
        String typed = Excerpt.of(line, SHOWN);
        LocalDate day = cells.length == 3 ? dayOf(cells[0].strip()).orElse(null) : null;
        String word = cells.length == 3 ? cells[1].strip().toLowerCase(Locale.ROOT) : "";
        String name = cells.length == 3 ? cells[2].strip() : "";
        boolean works = WORK.contains(word);
        return new CalendarRow(number, typed, day, works, name, faultOf(cells.length, day, word, name));
    }

    private @Nullable String faultOf(int cells, @Nullable LocalDate day, String word, String name) {
        if (cells != 3) {
            return "cells";
        }
        if (day == null) {
            return "date";
        }
        if (!belongs(day)) {
            return "year";
        }
        if (!WORK.contains(word) && !OFF.contains(word)) {
            return "works";
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            return "name";
        }
        if (WORK.contains(word) && !CalendarSpan.isWeekend(day)) {
            return "weekday";
        }
        return seen.add(day) ? null : "twice";
    }

    /** The last days of December may belong to the New Year's holiday of the next year. */
    private boolean belongs(LocalDate day) {
        return day.getYear() == year
                || day.equals(LocalDate.of(year - 1, 12, 31))
                || day.equals(LocalDate.of(year - 1, 12, 30));
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
