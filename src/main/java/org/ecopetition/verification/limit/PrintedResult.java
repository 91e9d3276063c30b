package org.ecopetition.verification.limit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.verification.limit.Reading.Kind;

/**
 * The result of a measurement as it stands in a report and is typed into a form (监测结果原文).
 *
 * @param reading what it says, in {@code unit}
 * @param unit as it stands behind the figure; "" where none does
 */
public record PrintedResult(Reading reading, String unit) {

    /** Powers of ten that lost their caret, and numbers in words, are no unit. */
    private static final String NO_UNIT = "(?![×xX*^=eE]\\s*\\d|[十百万亿])";

    private static final String UNIT = "\\s*(" + NO_UNIT + "[^\\d\\s.,，。<>≤≥~～+-][^<>≤≥~～]*)?";
    private static final String BETWEEN = "\\s*(?:-{1,2}|[–—―]{1,2}|[~～∼〜]|至|到)\\s*";

    private static final Pattern FIGURE = Pattern.compile(Figure.EXPRESSION + UNIT);
    private static final Pattern RANGE = Pattern.compile(
            Figure.EXPRESSION + "\\s*([^\\d\\s.,，。<>≤≥~～+-][^\\d<>≤≥~～至到-]*)?" + BETWEEN + Figure.EXPRESSION + UNIT);
    private static final Pattern UNDETECTED_BELOW = Pattern.compile(
            "(?:未检出|ND|N\\.D\\.)\\s*[(\\[]?\\s*[<≤]?\\s*" + Figure.EXPRESSION + "\\s*([^\\d\\s()]*)\\s*[)\\]]?");
    private static final Pattern BELOW_METHOD = Pattern.compile(Figure.EXPRESSION + "\\s*L\\s*(mg/L|[μu]g/L)?");
    private static final Pattern EXCEEDED_BY =
            Pattern.compile("(?:超标|超过限值|超限|超限值|超)\\s*" + Figure.EXPRESSION + "\\s*(倍|dB|dB\\(A\\)|分贝|分贝\\(A\\))");

    private static final List<Word> BOUNDS = List.of(
            new Word(Kind.AT_LEAST, "≥|>=|=>|不低于|不小于|不少于|大于等于|大于或等于"),
            new Word(Kind.AT_MOST, "≤|<=|=<|不高于|不大于|不超过|小于等于|小于或等于"),
            new Word(Kind.ABOVE, ">|大于|高于|超过"),
            new Word(Kind.BELOW, "<|小于|低于"));

    private static final List<Word> WORDS = List.of(
            new Word(
                    Kind.NOT_DETECTED,
                    "未检出|未检测出|未测出|检不出|N\\.?D\\.?|n\\.?d\\.?|Nd|[<]?DL|BDL|LOD|(?:低于|小于|<)(?:方法)?检出限"),
            new Word(Kind.PASSED, "达标|合格|符合(?:标准|要求)?|未超标|不超标|没有超标|未超过限值|低于限值|低于标准限值"),
            new Word(Kind.EXCEEDED, "超标|不达标|未达标|不合格|超过限值|超限|超限值|超过标准|不符合(?:标准|要求)?"));

    /** A kind of result and how it is written. */
    private record Word(Kind kind, Pattern spelled) {

        Word(Kind kind, String spelled) {
            this(kind, Pattern.compile("(?:" + spelled + ")"));
        }
    }

    /**
     * Reads what somebody typed.
     *
     * @param named the unit that was given beside it, or ""
     * @return none where it says no result, or one that could be read in two ways
     */
    public static Optional<PrintedResult> read(String typed, String named) {
        String text = Figure.plain(typed);
        return word(text)
                .or(() -> exceededBy(text, named))
                .or(() -> belowMethod(text, named))
                .or(() -> undetectedBelow(text))
                .or(() -> bound(text))
                .or(() -> range(text))
                .or(() -> figure(text));
    }

    private static Optional<PrintedResult> word(String text) {
        String letters = text.replace(" ", "");
        return WORDS.stream()
                .filter(word -> word.spelled().matcher(letters).matches())
                .findFirst()
                .map(word -> new PrintedResult(Reading.word(word.kind()), ""));
    }

    private static Optional<PrintedResult> figure(String text) {
        Matcher found = FIGURE.matcher(text);
        return found.matches()
                ? Figure.of(found, 0).map(value -> new PrintedResult(Reading.figure(value), unit(found, 4)))
                : Optional.empty();
    }

    /** Both ends in one unit, the lower one first. */
    private static Optional<PrintedResult> range(String text) {
        Matcher found = RANGE.matcher(text);
        if (!found.matches()
                || Figure.of(found, 0).isEmpty()
                || Figure.of(found, 4).isEmpty()) {
            return Optional.empty();
        }
        String first = unit(found, 4);
        String second = unit(found, 8);
        BigDecimal from = Figure.of(found, 0).orElseThrow();
        BigDecimal to = Figure.of(found, 4).orElseThrow();
        boolean oneUnit = first.isEmpty() || MeasuringUnit.of(first).isSpelledLike(MeasuringUnit.of(second));
        return oneUnit && from.compareTo(to) <= 0
                ? Optional.of(new PrintedResult(new Reading(Kind.RANGE, from, to, null), second))
                : Optional.empty();
    }

    private static Optional<PrintedResult> bound(String text) {
        for (Word word : BOUNDS) {
            Matcher sign = word.spelled().matcher(text);
            if (sign.lookingAt()) {
                return figure(text.substring(sign.end()).strip())
                        .map(bound -> new PrintedResult(
                                bound(
                                        word.kind(),
                                        Objects.requireNonNull(bound.reading().to())),
                                bound.unit()));
            }
        }
        return Optional.empty();
    }

    /** What laboratories write for "below the least that the method finds": 0.05L, where water is measured in something per litre. */
    private static Optional<PrintedResult> belowMethod(String text, String named) {
        Matcher found = BELOW_METHOD.matcher(text);
        return found.matches() && (MeasuringUnit.of(named).isPerLitre() || found.group(4) != null)
                ? Figure.of(found, 0).map(value -> new PrintedResult(bound(Kind.BELOW, value), unit(found, 4)))
                : Optional.empty();
    }

    private static Optional<PrintedResult> undetectedBelow(String text) {
        Matcher found = UNDETECTED_BELOW.matcher(text);
        return found.matches()
                ? Figure.of(found, 0).map(value -> new PrintedResult(bound(Kind.BELOW, value), unit(found, 4)))
                : Optional.empty();
    }

    private static Optional<PrintedResult> exceededBy(String text, String named) {
        Matcher found = EXCEEDED_BY.matcher(text);
        if (!found.matches()
                || found.group(4).equals("倍") == MeasuringUnit.of(named).isSoundLevel()) {
            return Optional.empty();
        }
        return Figure.of(found, 0)
                .filter(beyond -> beyond.signum() > 0)
                .map(beyond -> new PrintedResult(new Reading(Kind.EXCEEDED, null, null, beyond), ""));
    }

    private static Reading bound(Kind kind, BigDecimal value) {
        boolean upper = kind == Kind.BELOW || kind == Kind.AT_MOST;
        return new Reading(kind, upper ? null : value, upper ? value : null, null);
    }

    private static String unit(Matcher found, int group) {
        return found.group(group) == null ? "" : found.group(group).strip();
    }
}
