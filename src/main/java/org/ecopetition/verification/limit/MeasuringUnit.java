package org.ecopetition.verification.limit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.measure.IncommensurableException;
import tech.units.indriya.function.RationalNumber;

/**
 * The unit of a measured value, however it is spelled (计量单位). What can be converted is converted by the library of units; sound
 * levels, pH, odour, shares and counts know other spellings alone.
 */
public final class MeasuringUnit {

    private static final MathContext KEPT = new MathContext(15);
    private static final Spellings SPELLINGS = Spellings.load();

    private final String symbol;

    private MeasuringUnit(String symbol) {
        this.symbol = symbol;
    }

    public static MeasuringUnit of(String spelled) {
        return new MeasuringUnit(SPELLINGS.symbol(Figure.plain(spelled).replace(" ", "")));
    }

    /** Whether both are one unit, spelled alike or not. */
    public boolean isSpelledLike(MeasuringUnit other) {
        return symbol.equals(other.symbol)
                || converted(BigDecimal.ONE, other)
                        .filter(one -> one.compareTo(BigDecimal.ONE) == 0)
                        .isPresent();
    }

    boolean isSoundLevel() {
        return symbol.startsWith("dB");
    }

    /** Whether it is the content of a litre, as of water. */
    boolean isPerLitre() {
        return symbol.endsWith("/L") || symbol.endsWith("/l");
    }

    /** Whether its nought is a convention, so that a value may lie below it: temperatures and potentials. */
    public boolean goesBelowNought() {
        return symbol.equals("℃") || symbol.equals("mV") || symbol.equals("V");
    }

    /** A value of this unit in another; none where the two do not measure the same. */
    public Optional<BigDecimal> converted(BigDecimal value, MeasuringUnit to) {
        if (symbol.equals(to.symbol) || (symbol.equals("dB") && to.symbol.equals("dB(A)"))) {
            return Optional.of(value);
        }
        return UnitSymbol.parse(symbol)
                .flatMap(from -> UnitSymbol.parse(to.symbol)
                        .filter(target -> target.quantities().equals(from.quantities()))
                        .flatMap(target -> convert(value, from, target)));
    }

    private static Optional<BigDecimal> convert(BigDecimal value, UnitSymbol from, UnitSymbol to) {
        try {
            Number number = from.unit().getConverterToAny(to.unit()).convert(value);
            BigDecimal exact = number instanceof RationalNumber fraction
                    ? fraction.bigDecimalValue()
                    : new BigDecimal(number.toString());
            return Optional.of(Figure.stripped(exact.round(KEPT))).filter(Figure::isHeld);
        } catch (IncommensurableException differentQuantities) {
            return Optional.empty();
        }
    }

    /** How people spell units, as {@code unit-spellings.properties} lists it. */
    private record Spellings(Map<String, String> whole, Map<String, String> words) {

        static Spellings load() {
            Properties lines = new Properties();
            try (InputStream file = Objects.requireNonNull(
                            MeasuringUnit.class.getResourceAsStream("unit-spellings.properties"));
                    Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                lines.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return of(lines);
        }

        private static Spellings of(Properties lines) {
            Map<String, String> whole = new HashMap<>();
            Map<String, String> words = new LinkedHashMap<>();
            lines.stringPropertyNames().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .forEach(spelled -> {
                        String symbol = lines.getProperty(spelled);
                        if (spelled.startsWith("whole.")) {
                            whole.put(spelled.substring("whole.".length()).toLowerCase(Locale.ROOT), symbol);
                        } else {
                            words.put(spelled.substring("word.".length()), symbol);
                        }
                    });
            return new Spellings(whole, words);
        }

        String symbol(String spelled) {
            String stands = whole.get(spelled.toLowerCase(Locale.ROOT));
            if (stands != null) {
                return stands;
            }
            String symbol = spelled;
            for (Map.Entry<String, String> word : words.entrySet()) {
                symbol = symbol.replace(word.getKey(), word.getValue());
            }
            return symbol;
        }
    }

    @Override
    public String toString() {
        return symbol;
    }
}
