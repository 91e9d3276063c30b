package org.ecopetition.organisation.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a State Council's notice: 二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
 * What the notice says of weekdays and of the number of days is held against what was read.
 */
final class CalendarNotice {

    /** Where an item begins; within one, 初七、周一 begins none. */
    private static final String BEGIN = "(?:^|(?<=[\\n。；]))\\s*[一二三四五六七八九十]+、";

    private static final Pattern ITEM =
            Pattern.compile(BEGIN + "\\s*([^：:。\\n]{1,20})[：:]((?:(?!" + BEGIN + ")[\\s\\S])*)");

    private static final String DAY = "(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:[（(]([^）)]*)[）)])?";
    private static final Pattern DAYS = Pattern.compile(DAY + "(?:\\s*[至到—－~-]+\\s*" + DAY + ")?");
    private static final Pattern FATE = Pattern.compile("放假|休息|上班|补班");
    private static final Pattern COUNT = Pattern.compile("共\\s*(\\d{1,2})\\s*天");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final int LONGEST = 40;

    private final int year;
    private final CalendarRules rules;

    CalendarNotice(int year) {
        this.year = year;
        rules = new CalendarRules(year);
    }

    static boolean is(String text) {
        return ITEM.matcher(text).results().anyMatch(item -> item.group(2).contains("放假"));
    }

    List<CalendarRow> read(String text) {
        List<CalendarRow> rows = new ArrayList<>();
        int number = 0;
        for (MatchResult item : ITEM.matcher(text).results().toList()) {
            number++;
            if (FATE.matcher(item.group(2)).find()) {
                rows.addAll(item(number, item.group(1).strip(), item.group(2)));
            }
        }
        return rows.stream().limit(CalendarRules.MOST_ROWS).toList();
    }

    private List<CalendarRow> item(int number, String name, String text) {
        List<CalendarRow> rows = new ArrayList<>();
        Matcher days = DAYS.matcher(text);
        LocalDate last = LocalDate.of(year, 1, 1);
        while (days.find()) {
            LocalDate first = dayOf(days, 1, last);
            LocalDate end = days.group(7) == null ? first : dayOf(days, 5, first == null ? last : first);
            Matcher fate = FATE.matcher(text);
            String told = fate.find(days.end()) ? fate.group() : "";
            if (first == null || end == null || end.isBefore(first) || end.isAfter(first.plusDays(LONGEST))) {
                rows.add(rules.unread(number, days.group(), "date"));
                continue;
            }
            last = end;
            if (contradicts(days.group(4), first) || contradicts(days.group(8), end)) {
                rows.add(rules.unread(number, days.group(), "weekday-told"));
            } else if (told.isEmpty()) {
                rows.add(rules.unread(number, days.group(), "fate-missing"));
            } else {
                boolean works = told.endsWith("班");
                first.datesUntil(end.plusDays(1))
                        .forEach(day -> rows.add(
                                rules.row(number, day + " " + name, day, works, works ? name + "调休上班" : name)));
            }
        }
        count(text)
                .filter(count -> rows.stream()
                                .filter(row -> row.day() != null && !row.works())
                                .count()
                        != count)
                .ifPresent(count -> rows.add(rules.unread(number, name + "：共" + count + "天", "count-told")));
        return rows;
    }

    private static Optional<Integer> count(String text) {
        return COUNT.matcher(text)
                .results()
                .map(count -> Integer.valueOf(count.group(1)))
                .findFirst();
    }

    /** A day may leave out year and month where they are those of the one before it. */
    private @Nullable LocalDate dayOf(MatchResult days, int from, LocalDate before) {
        String typedYear = days.group(from);
        String month = days.group(from + 1);
        try {
            int ofYear = typedYear != null
                    ? Integer.parseInt(typedYear)
                    : before.getYear() == year - 1 && month == null ? before.getYear() : year;
            return LocalDate.of(
                    ofYear,
                    month == null ? before.getMonthValue() : Integer.parseInt(month),
                    Integer.parseInt(days.group(from + 2)));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static boolean contradicts(@Nullable String told, LocalDate day) {
        Matcher weekday = WEEKDAY.matcher(told == null ? "" : told);
        return weekday.find()
                && "一二三四五六日".indexOf(weekday.group(1).replace('天', '日'))
                        != day.getDayOfWeek().getValue() - 1;
    }
}
