package org.ecopetition.organisation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole number from 1 to 9999 as people write it, in digits or in Chinese: {@code 19}, {@code 十九}, {@code 一百零三}, {@code 二〇}. */
public final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("(?:([一二三四五六七八九])百)?(?:〇|([一二三四五六七八九])?(十))?([一二三四五六七八九])?");
    private static final Pattern DIGIT_BY_DIGIT = Pattern.compile("[一二三四五六七八九][〇一二三四五六七八九]{1,3}");

    private ChineseNumber() {}

    /** The number, unless the words can be read in another way, or in none. */
    public static Optional<Integer> of(String words) {
        String plain = words.replace('零', '〇').replace('两', '二');
        if (plain.matches("\\d{1,4}")) {
            return Optional.of(Integer.valueOf(plain)).filter(number -> number > 0);
        }
        if (DIGIT_BY_DIGIT.matcher(plain).matches()) {
            return Optional.of(plain.chars().reduce(0, (number, digit) -> number * 10 + DIGITS.indexOf(digit)));
        }
        Matcher written = WRITTEN_OUT.matcher(plain);
        return plain.isEmpty() || !written.matches()
                ? Optional.empty()
                : Optional.of(digit(written.group(1)) * 100 + tens(written) + digit(written.group(4)))
                        .filter(number -> number > 0);
    }

    private static int tens(Matcher written) {
        boolean isBareTen = written.group(3) != null && written.group(2) == null;
        return 10 * (isBareTen ? 1 : digit(written.group(2)));
    }

    private static int digit(@Nullable String digit) {
        return digit == null ? 0 : DIGITS.indexOf(digit);
    }
}
