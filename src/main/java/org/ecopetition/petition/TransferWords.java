package org.ecopetition.petition;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.springframework.stereotype.Component;

/** Understands the words of a transfer list: headings, types, regions, batches and times as different teams write them. */
@Component
class TransferWords {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** When the line opens: the time of a day that is given without a time. */
    private static final LocalTime LINE_OPENS = LocalTime.of(8, 0);

    private static final Pattern BATCH = Pattern.compile("第?\\s*([0-9]{1,4}|[〇零一二两三四五六七八九十百]{1,7})\\s*批");
    private static final Pattern TIME =
            Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]*(\\d{1,2})[:时点](\\d{1,2})?.*)?");
    private static final Pattern DAY_IN_TITLE = Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern PARTING = Pattern.compile("[、,;/|\\s]+|和");

    private final TransferSettings settings;
    private final Units units;

    TransferWords(TransferSettings settings, Units units) {
        this.settings = settings;
        this.units = units;
    }

    /** Where each known column stands, counted from 0; a heading that several columns share counts once. */
    Map<TransferColumn, Integer> columnsOf(List<String> headings) {
        Map<TransferColumn, Integer> columns = new EnumMap<>(TransferColumn.class);
        for (int column = 0; column < headings.size(); column++) {
            int at = column;
            String heading = plain(headings.get(column));
            settings.headings().forEach((kind, words) -> {
                if (words.stream().anyMatch(word -> plain(word).equals(heading))) {
                    columns.putIfAbsent(kind, at);
                }
            });
        }
        return columns;
    }

    /** The types named, each word by itself; words nobody knows are left out. */
    Set<PollutionType> typesIn(String words) {
        Set<PollutionType> types = EnumSet.noneOf(PollutionType.class);
        wordsOf(words).forEach(word -> typeOf(word).ifPresent(types::add));
        return types;
    }

    boolean hasUnknownType(String words) {
        return wordsOf(words).stream().anyMatch(word -> typeOf(word).isEmpty());
    }

    /** The code of each region by its names and by itself. */
    Map<String, String> regions() {
        Map<String, String> names = new HashMap<>();
        for (Unit unit : units.regions()) {
            String code = unit.regionCode().orElseThrow();
            names.put(unit.name(), code);
            names.put(code, code);
        }
        settings.regions().forEach((code, others) -> others.forEach(name -> names.put(name, code)));
        return names;
    }

    /** The code of the region named, the longest name first. */
    static Optional<String> regionIn(String words, Map<String, String> names) {
        String plain = plain(words);
        return names.keySet().stream()
                .filter(name -> plain.contains(plain(name)))
                .max(Comparator.comparingInt(String::length))
                .map(names::get);
    }

    Optional<Channel> channelIn(String words) {
        String plain = plain(words);
        return settings.channels().entrySet().stream()
                .filter(channel -> channel.getValue().stream().anyMatch(word -> plain.equals(plain(word))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean marksKeyItem(String words) {
        return settings.keyKinds().stream().anyMatch(word -> plain(word).equals(plain(words)));
    }

    /** The number of a batch: {@code 第十九批}, {@code 第11批(12件)}, {@code 批次} alone as a number. */
    Optional<Integer> batchIn(String words) {
        String plain = plain(words);
        Matcher named = BATCH.matcher(plain);
        if (named.find()) {
            return Optional.of(numberOf(named.group(1))).filter(number -> number > 0);
        }
        return plain.matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }

    /** The moment given; a day alone counts from the opening of the line, at eight in China. */
    Optional<Instant> timeIn(String words) {
        Matcher spaced =
                TIME.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).strip());
        Matcher found = spaced.matches() ? spaced : TIME.matcher(plain(words));
        try {
            return found.matches() ? Optional.of(momentOf(found)) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** The day that a title such as {@code (第十九批 2023年7月14日)} gives. */
    Optional<LocalDate> dayIn(String title) {
        Matcher day = DAY_IN_TITLE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC));
        try {
            return day.find() ? Optional.of(dayOf(day)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    Instant openingOf(LocalDate day) {
        return day.atTime(LINE_OPENS).atZone(CHINA).toInstant();
    }

    private static Instant momentOf(Matcher time) {
        LocalDate day = dayOf(time);
        if (time.group(4) == null) {
            return day.atTime(LINE_OPENS).atZone(CHINA).toInstant();
        }
        int minute = time.group(5) == null ? 0 : Integer.parseInt(time.group(5));
        return LocalDateTime.of(day, LocalTime.of(Integer.parseInt(time.group(4)), minute))
                .atZone(CHINA)
                .toInstant();
    }

    private static LocalDate dayOf(Matcher day) {
        return LocalDate.of(
                Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
    }

    private Optional<PollutionType> typeOf(String word) {
        return settings.types().entrySet().stream()
                .filter(type ->
                        type.getValue().stream().anyMatch(known -> plain(known).equals(word)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<String> wordsOf(String words) {
        return PARTING.splitAsStream(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .map(TransferWords::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int numberOf(String digits) {
        if (Character.isDigit(digits.charAt(0))) {
            return Integer.parseInt(digits);
        }
        int total = 0;
        int last = 0;
        for (char digit : digits.replace('零', '〇').replace('两', '二').toCharArray()) {
            if (digit == '十' || digit == '百') {
                total += Math.max(1, last) * (digit == '十' ? 10 : 100);
                last = 0;
            } else {
                last = DIGITS.indexOf(digit);
            }
        }
        return total + last;
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
