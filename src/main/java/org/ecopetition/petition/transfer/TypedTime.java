package org.ecopetition.petition.transfer;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, with or without a time, as somebody typed it into a list. It counts only where it can be read in one way: with its
 * year in four digits in front ({@code 2023年6月29日 下午3点}), and nothing behind that is not understood. {@code 03/04/2023},
 * {@code 23.6.5}, {@code 6月5日} and {@code 45106} are nobody's day.
 */
final class TypedTime {

    /** When the line opens: the time of a day that is given without a time. */
    private static final LocalTime LINE_OPENS = LocalTime.of(8, 0);

    private static final String DAY = "(20\\d\\d)(?:([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)|年(\\d{1,2})月(\\d{1,2})[日号])";
    private static final Pattern DAY_IN_TITLE = Pattern.compile("(?<!\\d)" + DAY);
    private static final Pattern TIME = Pattern.compile(
            "(?:" + DAY + "|(?<compact>20\\d{6}))"
                    + "(?:\\s*\\(?(?:星期|周)[一二三四五六日天]\\)?)?"
                    + "(?:[\\sT]*(?<half>上午|早上|凌晨|下午|晚上|AM|PM)?\\s*(?<hour>\\d{1,2})"
                    + "(?::(?<minute>\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?|[时点](?:(?<spoken>\\d{1,2})分?(?:\\d{1,2}秒)?|(?<thirty>半))?)"
                    + "\\s*(?<after>AM|PM)?(?<offset>Z|[+-]\\d\\d:?\\d\\d)?)?",
            Pattern.CASE_INSENSITIVE);

    private TypedTime() {}

    /** The moment; a day alone counts from the opening of the line, at eight in China. */
    static Optional<Instant> of(String plain) {
        Matcher typed = TIME.matcher(plain.strip());
        try {
            return typed.matches() ? Optional.of(moment(typed)) : Optional.empty();
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    /** The one day that a title gives. */
    static Optional<LocalDate> dayIn(String title) {
        Set<LocalDate> days = new HashSet<>();
        Matcher day = DAY_IN_TITLE.matcher(title);
        try {
            while (day.find()) {
                days.add(day(day));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
    }

    static Instant openingOf(LocalDate day) {
        return day.atTime(LINE_OPENS).atZone(CHINA).toInstant();
    }

    private static Instant moment(Matcher typed) {
        String compact = typed.group("compact");
        LocalDate day = compact == null
                ? day(typed)
                : LocalDate.of(
                        number(compact.substring(0, 4)), number(compact.substring(4, 6)), number(compact.substring(6)));
        if (typed.group("hour") == null) {
            return openingOf(day);
        }
        LocalTime time = LocalTime.of(hour(typed), minute(typed));
        @Nullable String offset = typed.group("offset");
        return offset == null
                ? day.atTime(time).atZone(CHINA).toInstant()
                : day.atTime(time).toInstant(ZoneOffset.of(offset));
    }

    private static LocalDate day(Matcher day) {
        boolean isChinese = day.group(2) == null;
        return LocalDate.of(
                number(day.group(1)), number(day.group(isChinese ? 5 : 3)), number(day.group(isChinese ? 6 : 4)));
    }

    /** Twelve at night, or the ninth hour of an afternoon as the clock of 24 hours has it, can be read in two ways. */
    private static int hour(Matcher typed) {
        int hour = number(typed.group("hour"));
        String half = (typed.group("half") == null ? "" : typed.group("half"))
                + (typed.group("after") == null ? "" : typed.group("after"));
        return switch (half.toUpperCase(Locale.ROOT)) {
            case "" -> hour;
            case "上午", "早上", "凌晨", "AM" -> within(hour, 0, 11);
            case "下午", "PM" -> hour == 12 ? 12 : within(hour, 1, 11) + 12;
            case "晚上" -> within(hour, 6, 11) + 12;
            default -> throw new DateTimeException("two halves of a day");
        };
    }

    private static int within(int hour, int first, int last) {
        if (hour < first || hour > last) {
            throw new DateTimeException("no such hour in this half of the day");
        }
        return hour;
    }

    private static int minute(Matcher typed) {
        if (typed.group("thirty") != null) {
            return 30;
        }
        String minute = typed.group("minute") == null ? typed.group("spoken") : typed.group("minute");
        return minute == null ? 0 : number(minute);
    }

    private static int number(@Nullable String digits) {
        return Integer.parseInt(String.valueOf(digits));
    }
}
