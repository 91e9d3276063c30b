package org.ecopetition.process.limits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** The limits of one medium, for example of noise, as their table stands in the file. */
final class MediumLimits {

    private final Element table;
    private final List<@Nullable LimitColumn> columns = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<LimitRow> rows = new ArrayList<>();

    MediumLimits(Element table) {
        this.table = table;
        for (Element element : table.elements()) {
            switch (element.getTagName()) {
                case "input" -> columns.add(column(element));
                case "output" -> outputs.add(String.valueOf(element.attribute("name")));
                case "rule" -> rows.add(row(element));
                default -> {}
            }
        }
    }

    Element table() {
        return table;
    }

    List<LimitRow> rows() {
        return rows;
    }

    boolean has(LimitColumn column) {
        return columns.contains(column);
    }

    boolean hasOutput(String name) {
        return outputs.contains(name);
    }

    /** Whether it is a table of limits at all. */
    boolean namesItems() {
        return has(LimitColumn.ITEM);
    }

    private LimitRow row(Element rule) {
        Map<LimitColumn, String> inputs = new HashMap<>();
        Map<String, String> results = new HashMap<>();
        List<Element> inputCells = rule.elements("inputEntry");
        List<Element> outputCells = rule.elements("outputEntry");
        for (int i = 0; i < Math.min(columns.size(), inputCells.size()); i++) {
            LimitColumn column = columns.get(i);
            if (column != null) {
                inputs.put(column, text(inputCells.get(i)));
            }
        }
        for (int i = 0; i < Math.min(outputs.size(), outputCells.size()); i++) {
            results.put(outputs.get(i), text(outputCells.get(i)));
        }
        return new LimitRow(rule, String.valueOf(rule.attribute("id")), inputs, results);
    }

    private static @Nullable LimitColumn column(Element input) {
        Element expression = input.element("inputExpression");
        String variable = expression == null ? "" : text(expression);
        for (LimitColumn column : LimitColumn.values()) {
            if (column.variable().equals(variable)) {
                return column;
            }
        }
        return null;
    }

    /** The text inside a cell or an expression. */
    static String text(Element holder) {
        Element text = holder.element("text");
        return text == null ? "" : text.getText().strip();
    }
}
