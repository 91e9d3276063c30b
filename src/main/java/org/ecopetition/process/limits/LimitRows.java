package org.ecopetition.process.limits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.verification.LimitChoice;
import org.ecopetition.verification.LimitChoices;
import org.ecopetition.verification.Period;
import org.jspecify.annotations.Nullable;

/** The table of limits as it stands in its file. */
public final class LimitRows {

    /** The key of the decision. */
    public static final String TABLE = "environmental-limits";

    private final Element table;
    private final List<@Nullable LimitColumn> columns = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<LimitRow> rows = new ArrayList<>();

    private LimitRows(Element table) {
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

    /** Reads the table out of a file; none where the file holds another one. */
    public static Optional<LimitRows> of(Element definitions) {
        return definitions.elements("decision").stream()
                .filter(decision -> TABLE.equals(decision.attribute("id")))
                .flatMap(decision -> decision.elements("decisionTable").stream())
                .map(LimitRows::new)
                .findFirst();
    }

    /** Every combination of item, zone, period and circumstance that a row names, in the order of the table. */
    public LimitChoices choices() {
        List<LimitChoice> choices = new ArrayList<>();
        for (LimitRow row : rows) {
            boolean hasFrequency = !(row.cell(LimitColumn.FREQUENCY) instanceof Cell.Any);
            for (String item : row.words(LimitColumn.ITEM)) {
                for (String zone : row.choices(LimitColumn.ZONE)) {
                    for (String period : row.choices(LimitColumn.PERIOD)) {
                        for (String circumstance : row.choices(LimitColumn.CIRCUMSTANCE)) {
                            choices.add(new LimitChoice(
                                    item,
                                    zone,
                                    period == null ? null : Period.valueOf(period),
                                    circumstance,
                                    hasFrequency,
                                    row.output("unit"),
                                    row.output("standard"),
                                    row.validity(),
                                    row.decides()));
                        }
                    }
                }
            }
        }
        return new LimitChoices(choices.stream().distinct().toList());
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

    private static String text(Element holder) {
        Element text = holder.element("text");
        return text == null ? "" : text.getText().strip();
    }
}
