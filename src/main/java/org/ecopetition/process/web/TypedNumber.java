package org.ecopetition.process.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.verification.Figure;

/** A sum of money or a count as people type it, read as every {@link Figure} is; a sum perhaps with its unit. */
final class TypedNumber {

    /** How many places a sum in the unit is moved to become 万元. */
    private static final Map<String, Integer> UNITS = Map.of("元", -4, "万元", 0, "万", 0, "亿元", 4, "亿", 4);

    private static final Pattern SUM = Pattern.compile("(.+?) ?(元|万元|万|亿元|亿)?");

    private TypedNumber() {}

    /**
     * A sum of money in 万元, exactly.
     *
     * @param usual the unit that is meant where none was typed
     * @throws NumberFormatException when it is none, or could be read in two ways
     */
    static BigDecimal sumWan(String text, String usual) {
        Matcher sum = SUM.matcher(Figure.plain(text));
        if (!sum.matches()) {
            throw new NumberFormatException(text);
        }
        String unit = sum.group(2) == null ? usual : sum.group(2);
        return number(sum.group(1)).movePointRight(UNITS.getOrDefault(unit, 0));
    }

    /**
     * A whole number.
     *
     * @throws ArithmeticException when it is not whole or too large
     * @throws NumberFormatException when it is none
     */
    static int whole(String text) {
        return number(text).intValueExact();
    }

    private static BigDecimal number(String text) {
        return Figure.read(text).orElseThrow(() -> new NumberFormatException(text));
    }
}
