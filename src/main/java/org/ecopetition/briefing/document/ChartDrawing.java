package org.ecopetition.briefing.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecopetition.briefing.document.PaperChart.Value;

/**
 * How a chart is drawn: boxes, lines and labels in a plane of {@value #WIDTH} units width, from which both the page and the
 * picture in a document are made. Every number stands beside its bar, so that no colour is needed.
 *
 * @param height of the plane
 * @param boxes bars and columns
 * @param lines axes
 * @param labels names and numbers
 */
record ChartDrawing(double height, List<Box> boxes, List<Line> lines, List<Label> labels) {

    static final int WIDTH = 600;
    static final int LETTERS = 15;
    private static final double ROW = 27;
    private static final double BAR = 17;
    private static final double WIDEST_NAME = 210;
    private static final double COLUMN = 46;
    private static final double TALLEST = 170;

    /** A filled rectangle. */
    public record Box(double x, double y, double width, double height) {}

    /** A thin line. */
    public record Line(double x1, double y1, double x2, double y2) {}

    /** A text on a line: it begins at x, ends there, or stands around it. */
    public record Label(double x, double y, Anchor anchor, String text) {}

    /** Which part of a label stands at its place; named as SVG does. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    static ChartDrawing of(PaperChart chart) {
        return chart.kind() == PaperChart.Kind.BARS ? bars(chart.values()) : columns(chart.values());
    }

    private static ChartDrawing bars(List<Value> values) {
        double names =
                Math.min(WIDEST_NAME, widest(values.stream().map(Value::name).toList()));
        double numbers = widest(values.stream().map(Value::stated).toList());
        double begin = names + 8;
        double longest = WIDTH - begin - numbers - 8;
        List<Box> boxes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            Value value = values.get(at);
            double top = 5 + at * ROW;
            double length = round(share(value, values) * longest);
            labels.add(new Label(names, top + 14, Anchor.END, ChartLetters.shortened(value.name(), names)));
            boxes.add(new Box(begin, top, length, BAR));
            labels.add(new Label(begin + length + 6, top + 14, Anchor.START, value.stated()));
        }
        double height = 5 + values.size() * ROW;
        return new ChartDrawing(height, boxes, List.of(new Line(begin, 0, begin, height)), labels);
    }

    private static ChartDrawing columns(List<Value> values) {
        double step = Math.min(90, (WIDTH - 20.0) / values.size());
        double left = round((WIDTH - step * values.size()) / 2);
        double ground = TALLEST + 26;
        int named = everyNth(values.stream().map(Value::name).toList(), 6, step);
        int numbered = everyNth(values.stream().map(Value::stated).toList(), 1, step);
        List<Box> boxes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            Value value = values.get(at);
            double middle = round(left + step * (at + 0.5));
            double width = round(Math.min(COLUMN, step * 0.66));
            double height = round(share(value, values) * TALLEST);
            boxes.add(new Box(round(middle - width / 2), ground - height, width, height));
            if (at % numbered == 0) {
                labels.add(new Label(middle, ground - height - 6, Anchor.MIDDLE, value.stated()));
            }
            if (at % named == 0) {
                labels.add(new Label(middle, ground + 19, Anchor.MIDDLE, ChartLetters.shortened(value.name(), 90)));
            }
        }
        return new ChartDrawing(ground + 26, boxes, List.of(new Line(5, ground, WIDTH - 5, ground)), labels);
    }

    /** Of the greatest; 0 where all are 0. */
    private static double share(Value value, List<Value> values) {
        BigDecimal most = values.stream().map(Value::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        return most.signum() == 0 ? 0 : value.amount().doubleValue() / most.doubleValue();
    }

    private static double widest(List<String> texts) {
        return texts.stream().mapToDouble(ChartLetters::width).max().orElse(0);
    }

    /** So many labels as have room, evenly. */
    private static int everyNth(List<String> texts, double gap, double step) {
        return Math.max(1, (int) Math.ceil((Math.min(90, widest(texts)) + gap) / step));
    }

    private static double round(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
