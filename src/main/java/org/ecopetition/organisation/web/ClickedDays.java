package org.ecopetition.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.organisation.calendar.CalendarSpan;
import org.ecopetition.organisation.form.Form;

/**
 * The days of a year that somebody clicked on: weekdays that are off and weekends that are worked.
 *
 * @param days as 2027-01-01
 * @param name what the days are called that were not marked before
 */
@Form("calendar.fault")
record ClickedDays(List<String> days, String name) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    ClickedDays {
        days = days == null ? List.of() : List.copyOf(days);
        name = Objects.requireNonNullElse(name, "");
    }

    /** Whether any day was added that needs a name. */
    boolean addsTo(Set<LocalDate> known) {
        return chosen().stream().anyMatch(day -> !known.contains(day));
    }

    private Set<LocalDate> chosen() {
        return days.stream()
                .filter(day -> DAY.matcher(day).matches())
                .map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The list of the year as it becomes by the clicks. A weekend that is off by name says what the holiday is; it stays.
     *
     * @param year the list as it is, a line for each day: 2027-01-01,false,元旦
     */
    String list(List<String> year) {
        Set<LocalDate> left = chosen();
        List<String> lines = new ArrayList<>();
        for (String line : year) {
            LocalDate day = LocalDate.parse(line.substring(0, 10));
            boolean restsOnWeekend = line.contains(",false,") && CalendarSpan.isWeekend(day) && !left.contains(day);
            boolean stays = left.remove(day) && (!CalendarSpan.isWeekend(day) || line.contains(",true,"));
            if (restsOnWeekend || stays) {
                lines.add(line);
            } else if (CalendarSpan.isWeekend(day) && line.contains(",false,")) {
                left.add(day);
            }
        }
        String plain = name.replaceAll("[,，;\\t\\n\"]", " ").strip();
        left.forEach(day -> lines.add(day + "," + CalendarSpan.isWeekend(day) + "," + plain));
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }
}
