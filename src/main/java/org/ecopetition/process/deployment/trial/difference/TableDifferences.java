package org.ecopetition.process.deployment.trial.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.ecopetition.casework.model.difference.ElementDifference;
import org.ecopetition.casework.model.difference.ElementDifference.Property;
import org.ecopetition.casework.model.difference.LongestCommonOrder;
import org.ecopetition.casework.model.difference.RowDifference;
import org.ecopetition.casework.model.difference.RowDifference.Cell;
import org.ecopetition.casework.model.difference.RowDifference.Kind;
import org.ecopetition.casework.model.difference.TableDifference;
import org.jspecify.annotations.Nullable;

/** The rows of decision tables held against those of the version before; a row is known by its id. */
public final class TableDifferences {

    private TableDifferences() {}

    /** The tables that differ, in the order of the file. */
    public static List<TableDifference> of(DmnModelInstance before, DmnModelInstance after) {
        Set<String> keys = new LinkedHashSet<>();
        after.getModelElementsByType(Decision.class).forEach(decision -> keys.add(decision.getId()));
        before.getModelElementsByType(Decision.class).forEach(decision -> keys.add(decision.getId()));
        List<TableDifference> differences = new ArrayList<>();
        for (String key : keys) {
            DrawnTable then = DrawnTable.of(before, key);
            DrawnTable now = DrawnTable.of(after, key);
            TableDifference difference = compare(key, then, now);
            if (!difference.rows().isEmpty() || !difference.others().isEmpty()) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private static TableDifference compare(String key, DrawnTable before, DrawnTable after) {
        Set<String> columns = new LinkedHashSet<>(after.columns());
        columns.addAll(before.columns());
        List<String> ids = List.copyOf(columns);
        List<RowDifference> rows = new ArrayList<>();
        Set<String> moved = movedOf(before, after);
        after.rows()
                .forEach((id, row) -> compare(before.rows().get(id), row, ids, moved.contains(id), before, after)
                        .ifPresent(rows::add));
        before.rows().forEach((id, row) -> {
            if (!after.rows().containsKey(id)) {
                rows.add(new RowDifference(
                        Kind.REMOVED,
                        row.number(),
                        row.number(),
                        cells(row, null, ids, before, after),
                        note(row, null)));
            }
        });
        return new TableDifference(
                key, after.name().isEmpty() ? before.name() : after.name(), rows, others(key, before, after));
    }

    private static Optional<RowDifference> compare(
            DrawnTable.@Nullable Row then,
            DrawnTable.Row now,
            List<String> columns,
            boolean moved,
            DrawnTable before,
            DrawnTable after) {
        List<Cell> cells = cells(then, now, columns, before, after);
        Cell note = note(then, now);
        if (then == null) {
            return Optional.of(new RowDifference(Kind.ADDED, now.number(), 0, cells, note));
        }
        boolean changed = note.isChanged() || cells.stream().anyMatch(Cell::isChanged);
        return changed || moved
                ? Optional.of(new RowDifference(
                        changed ? Kind.CHANGED : Kind.MOVED, now.number(), then.number(), cells, note))
                : Optional.empty();
    }

    /** The rows that stand before or behind another one than before; where the first that fits counts that is a change. */
    private static Set<String> movedOf(DrawnTable before, DrawnTable after) {
        List<String> then = before.rows().keySet().stream()
                .filter(after.rows()::containsKey)
                .toList();
        List<String> now = after.rows().keySet().stream()
                .filter(before.rows()::containsKey)
                .toList();
        Set<String> moved = new TreeSet<>(now);
        LongestCommonOrder.of(then, now).forEach(moved::remove);
        return after.isOrdered() ? moved : Set.of();
    }

    private static List<Cell> cells(
            DrawnTable.@Nullable Row then,
            DrawnTable.@Nullable Row now,
            List<String> columns,
            DrawnTable before,
            DrawnTable after) {
        return columns.stream()
                .map(id -> new Cell(
                        after.heading(id, before),
                        after.isInput(id) || before.isInput(id),
                        then == null ? "" : then.cells().getOrDefault(id, ""),
                        now == null ? "" : now.cells().getOrDefault(id, "")))
                .toList();
    }

    private static Cell note(DrawnTable.@Nullable Row then, DrawnTable.@Nullable Row now) {
        return new Cell("", false, then == null ? "" : then.note(), now == null ? "" : now.note());
    }

    private static List<ElementDifference> others(String key, DrawnTable before, DrawnTable after) {
        List<Property> properties = new ArrayList<>();
        Map<String, String> then = new LinkedHashMap<>(before.settings());
        Map<String, String> now = new LinkedHashMap<>(after.settings());
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(then.keySet());
        names.forEach(name -> {
            String was = then.getOrDefault(name, "");
            String is = now.getOrDefault(name, "");
            if (!was.equals(is)) {
                properties.add(new Property(name, was, is));
            }
        });
        return properties.isEmpty()
                ? List.of()
                : List.of(new ElementDifference(
                        ElementDifference.Kind.CHANGED, key, after.name(), "decision", properties));
    }
}
