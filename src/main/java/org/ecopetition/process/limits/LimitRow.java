package org.ecopetition.process.limits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.verification.limit.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of limits.
 *
 * @param element where it stands in the file
 * @param inputs the texts of its input cells, by column
 * @param outputs the texts of its output cells, by name
 */
record LimitRow(Element element, String id, Map<LimitColumn, String> inputs, Map<String, String> outputs) {

    String input(LimitColumn column) {
        return inputs.getOrDefault(column, "");
    }

    /** The text of an output without its quotes; blank where the table has no such output. */
    String output(String name) {
        String text = outputs.getOrDefault(name, "").strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    Cell cell(LimitColumn column) {
        return column.read(input(column)).orElseGet(Cell.Any::new);
    }

    Set<String> words(LimitColumn column) {
        return cell(column) instanceof Cell.Words words ? words.words() : Set.of();
    }

    /** The same, with null for a cell that fits everything. */
    List<@Nullable String> choices(LimitColumn column) {
        List<@Nullable String> choices = new ArrayList<>(words(column));
        if (choices.isEmpty()) {
            choices.add(null);
        }
        return choices;
    }

    /** The days on which the row is in force. */
    Validity validity() {
        return cell(LimitColumn.MEASURED_ON) instanceof Cell.Range<?> days
                ? new Validity(
                        days.from() instanceof LocalDate from ? (days.withFrom() ? from : from.plusDays(1)) : null,
                        days.to() instanceof LocalDate to ? (days.withTo() ? to : to.minusDays(1)) : null)
                : Validity.ALWAYS;
    }

    /** Whether anything is judged by the row; a table that does not say so means yes. */
    boolean decides() {
        return !output("decides").equals("false");
    }

    boolean overlaps(LimitRow other) {
        for (LimitColumn column : LimitColumn.values()) {
            if (!cell(column).overlaps(other.cell(column))) {
                return false;
            }
        }
        return true;
    }
}
