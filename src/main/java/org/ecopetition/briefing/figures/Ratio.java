package org.ecopetition.briefing.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A share as it stands at a cut-off.
 *
 * @param part code of the part that it is the share of, empty where it is none of a part
 */
public record Ratio(Share share, String part, BigDecimal numerator, BigDecimal denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The shares of whole measures. */
    public static List<Ratio> of(Map<Measure, BigDecimal> figures) {
        return Arrays.stream(Share.values())
                .filter(share -> share.by() == null)
                .map(share -> new Ratio(share, "", of(figures, share.numerator()), of(figures, share.denominator())))
                .toList();
    }

    /**
     * One share for each part.
     *
     * @param parts of the numerator by their codes
     */
    public static List<Ratio> of(Share share, Map<String, BigDecimal> parts, Map<Measure, BigDecimal> figures) {
        return parts.entrySet().stream()
                .map(part -> new Ratio(share, part.getKey(), part.getValue(), of(figures, share.denominator())))
                .toList();
    }

    /** In per cent with one decimal, half up, as the news rounds; zero where there is nothing to be a share of. */
    public BigDecimal percent() {
        return isOfNothing()
                ? BigDecimal.ZERO
                : numerator.multiply(HUNDRED).divide(denominator, 1, RoundingMode.HALF_UP);
    }

    /** Whether there is nothing to be a share of. */
    public boolean isOfNothing() {
        return denominator.signum() == 0;
    }

    /** As it is printed: a dash where there is nothing to be a share of. */
    public String printed() {
        return isOfNothing() ? "—" : percent().toPlainString() + "%";
    }

    private static BigDecimal of(Map<Measure, BigDecimal> figures, Measure measure) {
        return figures.getOrDefault(measure, BigDecimal.ZERO);
    }
}
