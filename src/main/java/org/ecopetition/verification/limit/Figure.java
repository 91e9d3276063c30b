package org.ecopetition.verification.limit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it into a form (数值), be it measured, counted or money. Wide digits, thousands in groups and powers of ten
 * are read as what they mean; what can be read in two ways is no number.
 */
public final class Figure {

    /** The expression of a number in a text that {@link #plain} went over; groups are digits and power of ten. */
    static final String EXPRESSION = "([+-]?(?:[1-9]\\d{0,2}(?:,\\d{3})+|0|[1-9]\\d*)(?:\\.\\d+)?|[+-]?\\.\\d+)"
            + "(?:[eE]([+-]?\\d{1,2})|\\s*[×xX*]\\s*10\\s*\\^\\s*([+-]?\\d{1,2}))?";

    /** What the register of measurements holds: so many digits before and behind the point. */
    private static final int DIGITS = 18;

    private static final Pattern WHOLE = Pattern.compile(EXPRESSION);
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+");
    private static final Pattern SUPERSCRIPT = Pattern.compile("[⁺⁻⁰¹²³⁴-⁹]+");
    private static final Pattern ENCLOSED_UNIT = Pattern.compile("[\\u3300-\\u33ff]");

    private Figure() {}

    /** The number a text says; none where it says none, or one that could be read in two ways. */
    public static Optional<BigDecimal> read(String text) {
        Matcher number = WHOLE.matcher(plain(text));
        return number.matches() ? of(number, 0) : Optional.empty();
    }

    /** The number that {@link #EXPRESSION} found. */
    static Optional<BigDecimal> of(Matcher found, int before) {
        String power = found.group(before + 2) == null ? found.group(before + 3) : found.group(before + 2);
        BigDecimal digits = new BigDecimal(found.group(before + 1).replace(",", ""));
        BigDecimal number = power == null ? digits : digits.scaleByPowerOfTen(Integer.parseInt(power));
        return isHeld(number) ? Optional.of(stripped(number)) : Optional.empty();
    }

    /** 50, neither 50.000000 nor 5E+1. */
    public static BigDecimal stripped(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Whether the register holds it without losing a digit. */
    static boolean isHeld(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() <= DIGITS && shortest.precision() - shortest.scale() <= DIGITS;
    }

    /** A text without invisible characters, in narrow letters, its raised digits written with a caret. */
    public static String plain(String text) {
        StringBuilder narrow = new StringBuilder();
        INVISIBLE.matcher(text).replaceAll("").codePoints().forEach(letter -> narrow.appendCodePoint(narrow(letter)));
        String raised = SUPERSCRIPT.matcher(narrow).replaceAll(digits -> "^" + normalised(digits.group()));
        String spelled = ENCLOSED_UNIT.matcher(raised).replaceAll(unit -> normalised(unit.group()));
        return SPACES.matcher(spelled).replaceAll(" ").strip();
    }

    private static int narrow(int letter) {
        if (letter >= 0xFF01 && letter <= 0xFF5E) {
            return letter - 0xFF01 + '!';
        }
        return switch (letter) {
            case '\u2212', '\ufe63' -> '-';
            case '\u00b5' -> 'μ';
            case '≦', '⩽' -> '≤';
            case '≧', '⩾' -> '≥';
            case '﹤', '〈' -> '<';
            case '﹥', '〉' -> '>';
            default -> letter;
        };
    }

    private static String normalised(String letters) {
        return Normalizer.normalize(letters, Normalizer.Form.NFKC).replace('\u2212', '-');
    }
}
