package org.ecopetition.briefing.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * A chart that a briefing prints: a few numbers with their names, in one shade.
 *
 * @param kind how it is drawn
 * @param title what it shows and as of when
 * @param unit of the numbers, for example 件
 * @param values in the order they are drawn
 */
public record PaperChart(Kind kind, String title, String unit, List<Value> values) {

    public PaperChart {
        title = PaperText.line(title);
        unit = PaperText.line(unit);
        values = List.copyOf(values);
    }

    /** How a chart is drawn. */
    public enum Kind {
        /** A bar from left to right for each, for counties and types. */
        BARS,
        /** Columns side by side, for batches or days. */
        TREND
    }

    /**
     * A number with its name.
     *
     * @param name county, type or batch
     * @param amount never below zero; halves where regions share a petition
     */
    public record Value(String name, BigDecimal amount) {

        public Value {
            name = PaperText.line(name);
            if (amount.signum() < 0) {
                throw new IllegalArgumentException(name + ": " + amount);
            }
        }

        public Value(String name, long amount) {
            this(name, BigDecimal.valueOf(amount));
        }

        /** As it is written beside the bar. */
        public String stated() {
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }
    }

    /** Above the chart: its title with the unit. */
    public String caption() {
        return unit.isEmpty() ? title : title + "（" + unit + "）";
    }

    /** How it is drawn; what is drawn stands in the table beside it too. */
    public ChartDrawing drawing() {
        return ChartDrawing.of(this);
    }

    /** What the chart says, for whoever does not see it. */
    public String spoken() {
        StringBuilder spoken = new StringBuilder(title).append("：");
        for (int at = 0; at < values.size(); at++) {
            Value value = values.get(at);
            spoken.append(at == 0 ? "" : "，")
                    .append(value.name())
                    .append(value.stated())
                    .append(unit);
        }
        return spoken.toString();
    }
}
