package org.ecopetition.disclosure.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.handoff.ClosingState;

/**
 * A bar chart of counts, a bar per line, each bar in parts by how far the handling came. The geometry is worked out here, so
 * that a page shows it without any script.
 *
 * @param id of the chart within its page
 * @param title what is counted
 * @param about what a line stands for, as the heading of the table beside it
 * @param note what a reader must know to read it, empty where nothing
 * @param chinese whether the names of the lines are Chinese in every language of the page
 */
record FigureChart(String id, String title, String about, String note, boolean chinese, List<Bar> bars) {

    /** The width of the drawing; it scales with the page, and is small so that a phone shows its letters large. */
    static final int WIDTH = 420;

    private static final int ROW = 46;
    private static final int PLOT = 350;

    /** A part narrower than this could not be seen. */
    private static final double NARROWEST = 2;

    /** A line to draw. */
    record Count(String name, Map<ClosingState, Long> states) {

        long all() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A line as drawn; lengths in the units of the drawing.
     *
     * @param top of its row
     * @param end where its last part ends
     */
    record Bar(String name, long all, int top, double end, List<Part> parts) {

        /** How many are in the state. */
        public long of(ClosingState state) {
            return parts.stream()
                    .filter(part -> part.state() == state)
                    .mapToLong(Part::count)
                    .sum();
        }
    }

    /** The part of a bar for one state. */
    record Part(ClosingState state, long count, double start, double length) {

        /** The class of its look. */
        public String look() {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    public int height() {
        return bars.size() * ROW;
    }

    static FigureChart of(String id, String title, String about, String note, boolean chinese, List<Count> counts) {
        double scale =
                (double) PLOT / counts.stream().mapToLong(Count::all).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (Count count : counts) {
            List<Part> parts = parts(count, scale);
            bars.add(new Bar(count.name(), count.all(), bars.size() * ROW, endOf(parts), parts));
        }
        return new FigureChart(id, title, about, note, chinese, List.copyOf(bars));
    }

    private static List<Part> parts(Count count, double scale) {
        List<Part> parts = new ArrayList<>();
        double start = 0;
        for (ClosingState state : ClosingState.values()) {
            long many = count.states().getOrDefault(state, 0L);
            if (many > 0) {
                double length = Math.max(NARROWEST, many * scale);
                parts.add(new Part(state, many, rounded(start), rounded(length)));
                start += length;
            }
        }
        return List.copyOf(parts);
    }

    private static double endOf(List<Part> parts) {
        return rounded(parts.stream()
                .mapToDouble(part -> part.start() + part.length())
                .max()
                .orElse(0));
    }

    /** To a tenth, so that the page stays small. */
    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
