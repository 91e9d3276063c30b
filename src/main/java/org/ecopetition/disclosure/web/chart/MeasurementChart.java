package org.ecopetition.disclosure.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small bar chart of one measured quantity: a bar per reading, and the limit as a line across it. The geometry is worked
 * out here, so that a page shows it without any script.
 *
 * @param title what was measured
 * @param unit of the readings and the limits
 * @param height of the drawing
 */
public record MeasurementChart(String title, String unit, int height, List<Bar> bars) {

    /** The width of the drawing; it scales with the page. */
    static final int WIDTH = 420;

    private static final int ROW = 54;
    private static final int PLOT = 345;
    private static final double HEADROOM = 1.05;

    /** A limit this near behind the end of a bar pushes the value behind itself. */
    private static final int NEAR = 42;

    /**
     * One reading to draw.
     *
     * @param label which reading: before or after, where, day or night
     * @param value empty where the report gives no figure
     * @param stated the result as it is written
     * @param limit empty where no rule applies
     * @param within whether it keeps the limit, empty where nobody can tell
     * @param valid whether it decides anything
     */
    record Reading(
            String label,
            @Nullable BigDecimal value,
            String stated,
            @Nullable BigDecimal limit,
            @Nullable Boolean within,
            boolean valid) {

        /** The class of its bar. */
        String look() {
            if (!valid) {
                return "invalid";
            }
            return Boolean.FALSE.equals(within) ? "beyond" : "within";
        }
    }

    /**
     * A reading as drawn; lengths in the units of the drawing.
     *
     * @param top of its row
     * @param length of its bar, 0 without a value
     * @param limitAt where its limit stands, 0 without a limit
     * @param look class of the bar
     */
    record Bar(
            String label,
            @Nullable BigDecimal value,
            String stated,
            @Nullable BigDecimal limit,
            int top,
            double length,
            double limitAt,
            String look) {

        /** Where the value is written: behind the bar, and behind a limit that stands there. */
        public double valueAt() {
            boolean limitInTheWay = limitAt > length - 2 && limitAt < length + NEAR;
            return (limitInTheWay ? limitAt : length) + 6;
        }
    }

    static MeasurementChart of(String title, String unit, List<Reading> readings) {
        double scale = PLOT / (HEADROOM * highest(readings));
        List<Bar> bars = new ArrayList<>();
        for (Reading reading : readings) {
            bars.add(new Bar(
                    reading.label(),
                    reading.value(),
                    reading.stated(),
                    reading.limit(),
                    bars.size() * ROW,
                    scaled(reading.value(), scale),
                    scaled(reading.limit(), scale),
                    reading.look()));
        }
        return new MeasurementChart(title, unit, bars.size() * ROW, List.copyOf(bars));
    }

    private static double highest(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> Stream.of(reading.value(), reading.limit()))
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .filter(number -> number > 0)
                .max()
                .orElse(1);
    }

    /** Rounded to a tenth, so that the page stays small. */
    private static double scaled(@Nullable BigDecimal number, double scale) {
        return number == null ? 0 : Math.round(number.doubleValue() * scale * 10) / 10.0;
    }
}
