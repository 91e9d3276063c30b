package org.ecopetition.process.limits;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one cell of an input column fits; read without the engine, so that two cells can be compared. */
sealed interface Cell {

    Pattern WORDS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");
    Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    String DATE = "date\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)";

    /** Whether something fits both cells. */
    boolean overlaps(Cell other);

    /** An empty cell or a hyphen: fits everything. */
    record Any() implements Cell {
        @Override
        public boolean overlaps(Cell other) {
            return true;
        }
    }

    /** Texts in quotes, parted by commas. */
    record Words(Set<String> words) implements Cell {
        @Override
        public boolean overlaps(Cell other) {
            return !(other instanceof Words others) || others.words.stream().anyMatch(words::contains);
        }
    }

    /** Everything between two ends; an end that is missing is open. */
    record Range<T extends Comparable<? super T>>(
            @Nullable T from, boolean withFrom, @Nullable T to, boolean withTo) implements Cell {

        @Override
        @SuppressWarnings("unchecked") // cells of one column hold one type
        public boolean overlaps(Cell other) {
            if (!(other instanceof Range<?> any)) {
                return true;
            }
            Range<T> range = (Range<T>) any;
            return !endsBefore(range) && !range.endsBefore(this);
        }

        private boolean endsBefore(Range<T> later) {
            if (to == null || later.from == null) {
                return false;
            }
            int order = to.compareTo(later.from);
            return order < 0 || (order == 0 && !(withTo && later.withFrom));
        }

        boolean isEmpty() {
            return from != null && to != null && endsBefore(new Range<>(from, withFrom, to, withTo));
        }
    }

    /** Reads a cell of texts; empty when it is written otherwise. */
    static Optional<Cell> ofWords(String text) {
        if (isAny(text)) {
            return Optional.of(new Any());
        }
        return WORDS.matcher(text.strip()).matches()
                ? Optional.of(new Words(WORD.matcher(text)
                        .results()
                        .map(word -> word.group(1))
                        .collect(Collectors.toCollection(LinkedHashSet::new))))
                : Optional.empty();
    }

    /** Reads a cell of numbers: {@code 50}, {@code < 50}, {@code [3..30)}. */
    static Optional<Cell> ofNumbers(String text) {
        return range(text, NUMBER, BigDecimal::new);
    }

    /** Reads a cell of days: {@code >= date("2008-10-01")}, {@code [date("2008-10-01")..date("2024-08-31")]}. */
    static Optional<Cell> ofDates(String text) {
        return range(text, DATE, LocalDate::parse);
    }

    private static boolean isAny(String text) {
        return text.isBlank() || text.strip().equals("-");
    }

    private static <T extends Comparable<? super T>> Optional<Cell> range(
            String text, String literal, Function<String, T> read) {
        if (isAny(text)) {
            return Optional.of(new Any());
        }
        try {
            return between(text.strip(), literal, read)
                    .or(() -> compared(text.strip(), literal, read))
                    .filter(range -> !range.isEmpty())
                    .map(range -> range);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static <T extends Comparable<? super T>> Optional<Range<T>> between(
            String text, String literal, Function<String, T> read) {
        Matcher ends = Pattern.compile("([\\[(\\]])\\s*" + literal + "\\s*\\.\\.\\s*" + literal + "\\s*([\\])\\[])")
                .matcher(text);
        return ends.matches()
                ? Optional.of(new Range<>(
                        read.apply(ends.group(2)),
                        ends.group(1).equals("["),
                        read.apply(ends.group(3)),
                        ends.group(4).equals("]")))
                : Optional.empty();
    }

    private static <T extends Comparable<? super T>> Optional<Range<T>> compared(
            String text, String literal, Function<String, T> read) {
        Matcher end = Pattern.compile("(<=|>=|<|>|)\\s*" + literal).matcher(text);
        if (!end.matches()) {
            return Optional.empty();
        }
        T value = read.apply(end.group(2));
        return Optional.of(
                switch (end.group(1)) {
                    case "<" -> new Range<>(null, false, value, false);
                    case "<=" -> new Range<>(null, false, value, true);
                    case ">" -> new Range<>(value, false, null, false);
                    case ">=" -> new Range<>(value, true, null, false);
                    default -> new Range<>(value, true, value, true);
                });
    }
}
