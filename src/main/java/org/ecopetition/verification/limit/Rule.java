package org.ecopetition.verification.limit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Optional;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which limit a value is held against. Codes are those of the table of limits, which an administrator may add to.
 *
 * @param item what is measured
 * @param zone functional zone, class of a water or kind of source, where the item has such
 * @param period part of the day or averaging time, where the item has such
 * @param circumstance how or where it was measured; none for the usual one
 * @param frequency in MHz for electromagnetic fields, in Hz for sound, where the limit depends on it
 */
@Embeddable
public record Rule(
        String item,
        @Nullable String zone,
        @Enumerated(EnumType.STRING) @Nullable Period period,
        @Nullable String circumstance,
        @Nullable BigDecimal frequency) {

    public Rule {
        circumstance = LimitChoices.USUAL.equals(circumstance) ? null : circumstance;
        frequency = frequency == null ? null : frequency.stripTrailingZeros();
    }

    /** A rule that knows neither circumstances nor frequencies. */
    public Rule(String item, @Nullable String zone, @Nullable Period period) {
        this(item, zone, period, null, null);
    }

    /**
     * A frequency as people type it, perhaps with its unit.
     *
     * @param itemUnit the unit of the item, which tells sound from electromagnetic fields
     * @return in MHz for electromagnetic fields, in Hz for sound
     * @throws Refusal when it can be read in two ways or not at all
     */
    public static BigDecimal frequency(String typed, String itemUnit) {
        MeasuringUnit usual = MeasuringUnit.of(MeasuringUnit.of(itemUnit).isSoundLevel() ? "Hz" : "MHz");
        return PrintedResult.read(typed, "")
                .filter(printed -> printed.reading().kind() == Reading.Kind.FIGURE
                        && !printed.reading().isNegative())
                .flatMap(printed -> Optional.ofNullable(printed.reading().value(null))
                        .flatMap(figure -> printed.unit().isEmpty()
                                ? Optional.of(figure)
                                : MeasuringUnit.of(printed.unit()).converted(figure, usual)))
                .orElseThrow(() -> new Refusal("verification.frequency-unreadable", typed, usual.toString()));
    }
}
