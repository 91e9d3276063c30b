package org.ecopetition.process.deployment.trial.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A decision table as it is written.
 *
 * @param name as people read it; empty where there is no such table
 * @param headings of the columns by their ids
 * @param inputs ids of the columns that are asked by
 * @param rows by their ids, in their order
 * @param settings what else was settled, by name
 */
record DrawnTable(
        String name,
        Map<String, String> headings,
        Set<String> inputs,
        Map<String, Row> rows,
        Map<String, String> settings) {

    /**
     * A row.
     *
     * @param number counted from 1
     * @param cells by the ids of their columns
     * @param note what it says of its source
     */
    record Row(int number, Map<String, String> cells, String note) {}

    static DrawnTable of(DmnModelInstance file, String key) {
        ModelElementInstance found = file.getModelElementById(key);
        if (!(found instanceof Decision decision)) {
            return new DrawnTable("", Map.of(), Set.of(), Map.of(), Map.of());
        }
        String name = Objects.requireNonNullElse(decision.getName(), key);
        return decision.getUniqueChildElementByType(DecisionTable.class) instanceof DecisionTable table
                ? of(name, decision, table)
                : new DrawnTable(
                        name,
                        Map.of(),
                        Set.of(),
                        Map.of(),
                        Map.of("text", decision.getTextContent().strip()));
    }

    private static DrawnTable of(String name, Decision decision, DecisionTable table) {
        Map<String, String> headings = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("name", name);
        settings.put("hitPolicy", String.valueOf(table.getHitPolicy()));
        settings.put("historyTimeToLive", Objects.requireNonNullElse(decision.getCamundaHistoryTimeToLiveString(), ""));
        for (Input input : table.getInputs()) {
            headings.put(input.getId(), ColumnLabels.of(input));
        }
        Set<String> inputs = Set.copyOf(headings.keySet());
        for (Output output : table.getOutputs()) {
            headings.put(output.getId(), ColumnLabels.of(output));
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Rule rule : table.getRules()) {
            rows.put(rule.getId(), row(rule, List.copyOf(headings.keySet()), rows.size() + 1));
        }
        return new DrawnTable(name, headings, inputs, rows, settings);
    }

    private static Row row(Rule rule, List<String> columns, int number) {
        List<String> texts = new ArrayList<>();
        for (InputEntry entry : rule.getInputEntries()) {
            texts.add(ColumnLabels.text(entry.getText()));
        }
        for (OutputEntry entry : rule.getOutputEntries()) {
            texts.add(ColumnLabels.text(entry.getText()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < columns.size() && at < texts.size(); at++) {
            cells.put(columns.get(at), texts.get(at));
        }
        String note = rule.getDescription() == null
                ? ""
                : rule.getDescription().getTextContent().strip();
        return new Row(number, cells, note);
    }

    List<String> columns() {
        return List.copyOf(headings.keySet());
    }

    /** The heading of a column, of one that was taken out by the table before. */
    String heading(String column, DrawnTable before) {
        return headings.getOrDefault(column, before.headings.getOrDefault(column, column));
    }

    boolean isInput(String column) {
        return inputs.contains(column);
    }

    /** Whether the order of the rows makes a difference. */
    boolean isOrdered() {
        return HitPolicy.FIRST.toString().equals(settings.get("hitPolicy"));
    }
}
