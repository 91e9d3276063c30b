package org.ecopetition.verification.limit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.MetricPrefix;
import javax.measure.Unit;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.Units;

/**
 * The written symbol of a unit, for example {@code μW/cm^2}, as the library of units understands it.
 *
 * @param quantities names of quantities that share a dimension with others and yet are not the same: Sv and Gy, Bq and Hz
 */
record UnitSymbol(Unit<?> unit, Set<String> quantities) {

    private static final Map<String, Unit<?>> UNITS = Map.ofEntries(
            Map.entry("g", Units.GRAM),
            Map.entry("t", Units.KILOGRAM.multiply(1000)),
            Map.entry("m", Units.METRE),
            Map.entry("s", Units.SECOND),
            Map.entry("min", Units.MINUTE),
            Map.entry("h", Units.HOUR),
            Map.entry("d", Units.DAY),
            Map.entry("L", Units.LITRE),
            Map.entry("l", Units.LITRE),
            Map.entry("W", Units.WATT),
            Map.entry("w", Units.WATT),
            Map.entry("V", Units.VOLT),
            Map.entry("v", Units.VOLT),
            Map.entry("A", Units.AMPERE),
            Map.entry("T", Units.TESLA),
            Map.entry("G", Units.TESLA.divide(10_000)),
            Map.entry("Gs", Units.TESLA.divide(10_000)),
            Map.entry("Hz", Units.HERTZ),
            Map.entry("Pa", Units.PASCAL),
            Map.entry("J", Units.JOULE),
            Map.entry("N", Units.NEWTON),
            Map.entry("mol", Units.MOLE),
            Map.entry("S", Units.SIEMENS),
            Map.entry("Sv", Units.SIEVERT),
            Map.entry("Gy", Units.GRAY),
            Map.entry("Bq", Units.BECQUEREL),
            Map.entry("K", Units.KELVIN),
            Map.entry("℃", Units.CELSIUS));

    /** What only looks convertible: doses are weighted by the kind of radiation, decays are no oscillations. */
    private static final Set<String> OF_THEIR_OWN = Set.of("Sv", "Gy", "Bq", "Hz");

    /** Nobody measures megagrams: a large M before anything else is a slip for m. */
    private static final Set<String> MEGA = Set.of("Hz", "Pa", "Bq", "J");

    private static final Map<String, MetricPrefix> PREFIXES = prefixes();

    private static final Pattern FACTOR = Pattern.compile("([A-Za-zμΩ℃]+)(?:\\^?(-?[1-4]))?");

    /** Reads a symbol; none where a part of it is unknown. */
    static Optional<UnitSymbol> parse(String symbol) {
        Unit<?> unit = AbstractUnit.ONE;
        Set<String> quantities = new HashSet<>();
        boolean below = false;
        for (String part : symbol.replace("(", "").replace(")", "").split("(?=[/·⋅*.])", -1)) {
            boolean operator = part.startsWith("/") || "·⋅*.".indexOf(part.isEmpty() ? ' ' : part.charAt(0)) >= 0;
            below |= part.startsWith("/");
            Matcher factor = FACTOR.matcher(operator ? part.substring(1) : part);
            Named named = factor.matches() ? named(factor.group(1)) : null;
            if (named == null) {
                return Optional.empty();
            }
            int power = factor.group(2) == null ? 1 : Integer.parseInt(factor.group(2));
            unit = unit.multiply(named.unit().pow(below ? -power : power));
            if (OF_THEIR_OWN.contains(named.symbol())) {
                quantities.add(named.symbol());
            }
        }
        return Optional.of(new UnitSymbol(unit, Set.copyOf(quantities)));
    }

    private static @Nullable Named named(String letters) {
        Unit<?> whole = UNITS.get(letters);
        if (whole != null) {
            return new Named(letters, whole);
        }
        MetricPrefix prefix = PREFIXES.get(letters.substring(0, 1));
        String symbol = letters.substring(1);
        Unit<?> unit = UNITS.get(symbol);
        if (prefix == null || unit == null || (prefix == MetricPrefix.MEGA && !MEGA.contains(symbol))) {
            return null;
        }
        return new Named(symbol, unit.prefix(prefix));
    }

    private static Map<String, MetricPrefix> prefixes() {
        Map<String, MetricPrefix> prefixes = new HashMap<>();
        for (MetricPrefix prefix : MetricPrefix.values()) {
            prefixes.put(prefix.getSymbol(), prefix);
        }
        // as keyboards have it
        prefixes.put("μ", MetricPrefix.MICRO);
        prefixes.put("u", MetricPrefix.MICRO);
        prefixes.put("K", MetricPrefix.KILO);
        return Map.copyOf(prefixes);
    }

    /** A part of a symbol without its prefix, and the unit with it. */
    private record Named(String symbol, Unit<?> unit) {}
}
