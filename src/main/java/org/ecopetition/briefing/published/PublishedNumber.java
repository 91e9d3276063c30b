package org.ecopetition.briefing.published;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.organisation.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The number in a cell as news writes it: {@code 24(接听来电,环保类20)} is 24, {@code 收到来电来信3184} is 3184; a cell that lists
 * several, {@code 行政3;刑事5}, has words only, for nobody published their sum.
 *
 * @param figure what can be read, absent where the words name several numbers or none
 * @param fault the end of a message key, absent where the cell may stand as it is
 */
record PublishedNumber(
        @Nullable BigDecimal figure, @Nullable String fault) {

    /** More than all petitions of the country in a round. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String DIGITS = "(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,10})?";

    /** A number, and no more digits, letters or signs that would make it another. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,A-Za-z])" + DIGITS + "(?![\\d.A-Za-z]|,\\d)");

    private static final Pattern LEADING = Pattern.compile(DIGITS + "(?=$|[(:]|\\p{IsHan})[\\s\\S]*");
    private static final String ITEM = "[^\\d;,、]+\\d+(?:\\.\\d+)?[^\\d;,、]*";
    private static final Pattern LIST = Pattern.compile(ITEM + "(?:[;,、]" + ITEM + ")+[;,、]?");
    private static final Pattern NOTHING = Pattern.compile("[-—–/]+|无|未载|不详|未公布");
    private static final Pattern BELOW_ZERO = Pattern.compile("[-−负]\\d[\\s\\S]*");
    private static final PublishedNumber NONE = new PublishedNumber(null, null);

    static PublishedNumber of(PublishedColumn column, String words) {
        String plain = TypedText.plain(words);
        if (plain.isEmpty() || NOTHING.matcher(plain).matches()) {
            return NONE;
        }
        if (BELOW_ZERO.matcher(plain).matches()) {
            return faulty("below-zero");
        }
        if (plain.chars().noneMatch(sign -> sign >= '0' && sign <= '9')) {
            return faulty("no-number");
        }
        if (Character.isDigit(plain.charAt(0))) {
            Matcher leading = LEADING.matcher(plain);
            return leading.matches() ? read(column, leading, plain) : faulty("no-number");
        }
        Matcher number = NUMBER.matcher(plain);
        if (!number.find() || plain.codePoints().noneMatch(PublishedNumber::isChinese)) {
            return faulty("no-number");
        }
        PublishedNumber first = read(column, number, plain);
        if (!number.find()) {
            return first;
        }
        return LIST.matcher(plain).matches() ? NONE : faulty("several-numbers");
    }

    private static PublishedNumber read(PublishedColumn column, Matcher number, String plain) {
        String decimals = number.group(2) == null ? "" : number.group(2);
        boolean isMoney = column.kind() == PublishedColumn.Kind.MONEY;
        int end = number.end(decimals.isEmpty() ? 1 : 2);
        BigDecimal value =
                scaled(new BigDecimal(number.group(1).replace(",", "") + decimals), plain.substring(end), isMoney);
        if (value.compareTo(MOST) > 0) {
            return faulty("too-many");
        }
        boolean isWhole =
                value.multiply(BigDecimal.valueOf(2)).stripTrailingZeros().scale() <= 0;
        return isWhole || isMoney ? new PublishedNumber(value, null) : faulty("broken-number");
    }

    private static BigDecimal scaled(BigDecimal value, String unit, boolean isMoney) {
        String bare = unit.replaceFirst("^[余多]", "");
        if (bare.startsWith("亿")) {
            return value.multiply(isMoney ? TEN_THOUSAND : TEN_THOUSAND.multiply(TEN_THOUSAND));
        }
        if (bare.startsWith("万")) {
            return isMoney ? value : value.multiply(TEN_THOUSAND);
        }
        return isMoney && bare.startsWith("元") ? value.divide(TEN_THOUSAND) : value;
    }

    /** Whether a number of a split is half of one: two regions that share a petition. */
    static boolean isShared(BigDecimal number) {
        return number.remainder(BigDecimal.ONE).compareTo(HALF) == 0;
    }

    private static boolean isChinese(int sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }

    private static PublishedNumber faulty(String fault) {
        return new PublishedNumber(null, fault);
    }
}
