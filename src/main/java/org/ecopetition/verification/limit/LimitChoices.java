package org.ecopetition.verification.limit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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

    /** Nothing to choose from. */
    public static final LimitChoices NONE = new LimitChoices(List.of());

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

    /** Whether every row of an item and zone, on whatever day, names a period. */
    public boolean needsPeriod(String item, @Nullable String zone) {
        return !periods(item).isEmpty()
                && all.stream()
                        .noneMatch(choice -> choice.item().equals(item)
                                && choice.period() == null
                                && (choice.zone() == null || choice.zone().equals(zone)));
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

    /** The editions of standards that are in force on a day or later, in the order of the table. */
    public List<Edition> editions(LocalDate today) {
        Map<Edition, SortedSet<String>> items = new LinkedHashMap<>();
        for (LimitChoice choice : all) {
            items.computeIfAbsent(
                            new Edition(choice.standard(), choice.validity(), new TreeSet<>(), choice.decides()),
                            edition -> new TreeSet<>())
                    .add(choice.item());
        }
        return items.entrySet().stream()
                .map(entry -> new Edition(
                        entry.getKey().standard(),
                        entry.getKey().validity(),
                        entry.getValue(),
                        entry.getKey().decides()))
                .filter(edition -> edition.isNotOver(today))
                .toList();
    }

    /**
     * Whether zone, period, circumstance and frequency are such as the item has, though perhaps no row joins them. A period may
     * be left out where a row of that day knows none.
     */
    public boolean fit(Rule rule, LocalDate day) {
        return knows(rule.item())
                && isOneOf(zones(rule.item()), rule.zone())
                && (isOneOf(periods(rule.item()), rule.period())
                        || (rule.period() == null
                                && all.stream().anyMatch(choice -> choice.fitsWithoutPeriod(rule, day))))
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
