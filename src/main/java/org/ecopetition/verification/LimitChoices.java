package org.ecopetition.verification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything the table of limits has rows for; what the forms offer follows from it, so that a new item needs no programmer.
 *
 * @param all in the order of the table
 */
public record LimitChoices(List<LimitChoice> all) {

    /** The circumstance that is meant where nobody names one (通常情形). */
    public static final String USUAL = "USUAL";

    public LimitChoices {
        all = List.copyOf(all);
    }

    public List<String> items() {
        return all.stream().map(LimitChoice::item).distinct().toList();
    }

    public boolean knows(String item) {
        return all.stream().anyMatch(choice -> choice.item().equals(item));
    }

    /** Zones or classes of an item; empty where it has none. */
    public List<String> zones(String item) {
        return of(item, LimitChoice::zone);
    }

    /** Periods or averaging times of an item; empty where it has none. */
    public List<Period> periods(String item) {
        return of(item, LimitChoice::period);
    }

    /** Circumstances of an item; empty where it makes no difference. */
    public List<String> circumstances(String item) {
        return of(item, LimitChoice::circumstance);
    }

    public boolean needsFrequency(String item) {
        return all.stream().anyMatch(choice -> choice.item().equals(item) && choice.hasFrequency());
    }

    /** The unit an item is measured in, for example {@code dB(A)}. */
    public Optional<String> unitOf(String item) {
        return of(item, LimitChoice::unit).stream().findFirst();
    }

    /** Whether zone, period, circumstance and frequency are such as the item has, though perhaps no row joins them. */
    boolean fit(Rule rule) {
        return knows(rule.item())
                && isOneOf(zones(rule.item()), rule.zone())
                && isOneOf(periods(rule.item()), rule.period())
                && fits(circumstances(rule.item()), rule.circumstance())
                && needsFrequency(rule.item()) == (rule.frequency() != null);
    }

    private static boolean fits(List<String> offered, @Nullable String circumstance) {
        return circumstance == null ? offered.isEmpty() || offered.contains(USUAL) : offered.contains(circumstance);
    }

    private static <T> boolean isOneOf(List<T> offered, @Nullable T given) {
        return given == null ? offered.isEmpty() : offered.contains(given);
    }

    private <T> List<T> of(String item, Function<LimitChoice, @Nullable T> part) {
        return all.stream()
                .filter(choice -> choice.item().equals(item))
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
