package org.ecopetition.process.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it: in full width, with thousands parted by commas, a sum perhaps with its unit. What can be read in two
 * ways, such as 1,5 or 1.234,5, is no number.
 */
final class TypedNumber {

    /** How many places a sum in the unit is moved to become 万元. */
    private static final Map<String, Integer> UNITS = Map.of("元", -4, "万元", 0, "万", 0, "亿元", 4, "亿", 4);

    /** Plain digits only: an exponent of a billion would fill the memory. */
    private static final Pattern SUM =
            Pattern.compile("([+-]?(?:[1-9]\\d{0,2}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,12})?) ?(元|万元|万|亿元|亿)?");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private TypedNumber() {}

    /**
     * A sum of money in 万元, exactly.
     *
     * @param usual the unit that is meant where none was typed
     * @throws NumberFormatException when it is none, or could be read in two ways
     */
    static BigDecimal sumWan(String text, String usual) {
        Matcher sum = matched(text);
        String unit = sum.group(2) == null ? usual : sum.group(2);
        return plain(sum).movePointRight(UNITS.getOrDefault(unit, 0));
    }

    /**
     * A whole number.
     *
     * @throws ArithmeticException when it is not whole or too large
     * @throws NumberFormatException when it is none
     */
    static int whole(String text) {
        Matcher number = matched(text);
        if (number.group(2) != null) {
            throw new NumberFormatException(text);
        }
        return plain(number).intValueExact();
    }

    private static BigDecimal plain(Matcher number) {
        return new BigDecimal(number.group(1).replace(",", ""));
    }

    private static Matcher matched(String text) {
        Matcher number = SUM.matcher(narrow(text).strip());
        if (!number.matches()) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder();
        INVISIBLE
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .map(letter -> letter >= 0xFF01 && letter <= 0xFF5E ? letter - 0xFF01 + '!' : letter)
                .map(letter -> letter == 0x3000 || letter == 0xA0 ? ' ' : letter)
                .forEach(narrow::appendCodePoint);
        return narrow.toString();
    }
}
