package org.ecopetition.casework.web.enforcement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.verification.limit.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as people type it, perhaps with its unit; its number is read as every {@link Figure} is.
 *
 * @param typed as it was typed
 * @param unit one of 元, 万元, 万, 亿元 and 亿; none where it is that of the field
 */
record TypedSum(String typed, BigDecimal number, @Nullable String unit) {

    /** How many places a sum in the unit is moved to become 万元. */
    private static final Map<String, Integer> UNITS = Map.of("元", -4, "万元", 0, "万", 0, "亿元", 4, "亿", 4);

    private static final Pattern SUM = Pattern.compile("(.+?) ?(元|万元|万|亿元|亿)?");

    /**
     * What somebody typed; nothing for blanks.
     *
     * @throws IllegalArgumentException when it is none, or could be read in two ways
     */
    public static @Nullable TypedSum valueOf(String typed) {
        String plain = Figure.plain(typed);
        Matcher sum = SUM.matcher(plain);
        if (plain.isEmpty()) {
            return null;
        }
        if (!sum.matches()) {
            throw new IllegalArgumentException(typed);
        }
        BigDecimal number = Figure.read(sum.group(1)).orElseThrow(() -> new IllegalArgumentException(typed));
        return new TypedSum(typed.strip(), number, sum.group(2));
    }

    /**
     * The sum in 万元, exactly.
     *
     * @param usual the unit of the field
     */
    BigDecimal wan(String usual) {
        return number.movePointRight(UNITS.getOrDefault(unit == null ? usual : unit, 0));
    }

    @Override
    public String toString() {
        return typed;
    }
}
