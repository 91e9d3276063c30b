package org.ecopetition.organisation.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An iCalendar file (RFC 5545) of holidays, as calendars of the State Council's days off are published: whole-day events whose
 * names say 休 or 班. Events of other years, and those that say neither where others do, are passed over.
 */
final class CalendarFile {

    private static final String BEGIN = "BEGIN:VCALENDAR";
    private static final Pattern FOLDED = Pattern.compile("\\R[ \\t]");
    private static final Pattern MARK = Pattern.compile("[（(【\\[]?(调休上班|上班|补班|放假|休息|班|休)[）)】\\]]?$");
    private static final Pattern WORK = Pattern.compile("班[）)】\\]]?$");
    private static final Pattern STARRED = Pattern.compile("第\\d+天/共\\d+天$");
    private static final int LONGEST_EVENT = 40;

    private final CalendarRules rules;

    CalendarFile(int year) {
        rules = new CalendarRules(year);
    }

    static boolean is(String text) {
        return text.stripLeading().toUpperCase(Locale.ROOT).startsWith(BEGIN);
    }

    List<CalendarRow> read(String text) {
        List<Map<String, String>> events = events(text);
        boolean marked = events.stream().anyMatch(event -> isMarked(nameOf(event)));
        List<CalendarRow> rows = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Map<String, String> event = events.get(i);
            if (!marked || isMarked(nameOf(event))) {
                add(rows, i + 1, event);
            }
        }
        return rows.stream().limit(CalendarRules.MOST_ROWS).toList();
    }

    private void add(List<CalendarRow> rows, int number, Map<String, String> event) {
        String name = nameOf(event);
        Optional<LocalDate> first = dayOf(event.getOrDefault("DTSTART", ""));
        if (first.isEmpty()) {
            rows.add(rules.unread(number, name, "date"));
            return;
        }
        LocalDate end = dayOf(event.getOrDefault("DTEND", ""))
                .filter(day -> day.isAfter(first.get()))
                .orElse(first.get().plusDays(1));
        String plain = MARK.matcher(STARRED.matcher(name).replaceFirst("").strip())
                .replaceFirst("")
                .strip();
        first.get()
                .datesUntil(end)
                .limit(LONGEST_EVENT)
                .filter(rules::belongs)
                .forEach(day -> rows.add(rules.row(
                        number, day + " " + name, day, WORK.matcher(name).find(), plain.isEmpty() ? name : plain)));
    }

    private static boolean isMarked(String name) {
        return MARK.matcher(STARRED.matcher(name).replaceFirst("").strip()).find();
    }

    private static String nameOf(Map<String, String> event) {
        return event.getOrDefault("SUMMARY", "").strip();
    }

    private static List<Map<String, String>> events(String text) {
        return Stream.of(FOLDED.matcher(text).replaceAll("").split("(?i)BEGIN:VEVENT"))
                .skip(1)
                .map(CalendarFile::properties)
                .toList();
    }

    /** The properties without their parameters: {@code DTSTART;VALUE=DATE:20270101}. */
    private static Map<String, String> properties(String event) {
        Map<String, String> properties = new HashMap<>();
        event.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).replaceFirst(";.*", "").toUpperCase(Locale.ROOT);
                properties.putIfAbsent(
                        name, line.substring(colon + 1).replace("\\,", ",").strip());
            }
        });
        return properties;
    }

    private static Optional<LocalDate> dayOf(String value) {
        try {
            return value.length() < 8
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
