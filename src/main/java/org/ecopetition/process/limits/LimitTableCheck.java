package org.ecopetition.process.limits;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.verification.limit.Direction;
import org.ecopetition.verification.limit.Limit;
import org.ecopetition.verification.limit.Period;
import org.jspecify.annotations.Nullable;

/**
 * Proves of the limits, before they come into force, that no two rows of any medium fit the same measurement and that each row says
 * everything a judgement needs. What no row fits is left to a person, so a gap is no fault.
 */
public final class LimitTableCheck {

    private static final List<String> NEVER_BLANK =
            List.of("limit", "direction", "unit", "standard", "clause", "confirmed");
    /** When the table above the media has an answer to pass on. */
    private static final String FOUND = "limit != null";

    private static final Set<String> PERIODS = namesOf(Period.values());
    private static final Set<String> DIRECTIONS = namesOf(Direction.values());

    private final LimitRows limits;
    private final Report report;

    private LimitTableCheck(LimitRows limits, Report report) {
        this.limits = limits;
        this.report = report;
    }

    /** Who is told of a fault. */
    @FunctionalInterface
    public interface Report {

        /** A fault in a row or column, by the key of its sentence. */
        void add(@Nullable Element element, @Nullable String id, String key, Object... named);
    }

    /** Reports every fault of the tables in a file. */
    public static void run(LimitRows limits, Report report) {
        new LimitTableCheck(limits, report).run();
    }

    private void run() {
        if (limits.passingOn() != null) {
            passingOn(limits.passingOn());
        }
        limits.unasked().forEach(medium -> fault(medium.table(), "model.limits.unasked", LimitRows.TABLE));
        long faulty =
                limits.media().stream().filter(medium -> !isComplete(medium)).count();
        if (faulty == 0) {
            limits.rows().forEach(this::row);
            units();
            overlaps();
        }
    }

    /** Whoever asks gets the answer of the medium as it is. */
    private void passingOn(Element table) {
        List<String> outputs = table.elements("output").stream()
                .map(output -> String.valueOf(output.attribute("name")))
                .toList();
        List<Element> rows = table.elements("rule");
        boolean isPlain = rows.size() == 1
                && textsIn(rows.get(0), "outputEntry").equals(outputs)
                && textsIn(rows.get(0), "inputEntry").equals(List.of("true"))
                && textsIn(table.element("input"), "inputExpression").equals(List.of(FOUND));
        if (!isPlain || limits.media().isEmpty()) {
            fault(table, "model.limits.passing-on", FOUND);
        }
    }

    private static List<String> textsIn(@Nullable Element holder, String kind) {
        return holder == null
                ? List.of()
                : holder.elements(kind).stream().map(MediumLimits::text).toList();
    }

    private boolean isComplete(MediumLimits medium) {
        String policy = medium.table().attribute("hitPolicy");
        if (policy != null && !policy.equals("UNIQUE")) {
            fault(medium.table(), "model.limits.policy", policy);
        }
        List<String> missing = Stream.concat(
                        Arrays.stream(LimitColumn.values())
                                .filter(column -> !medium.has(column))
                                .map(LimitColumn::variable),
                        NEVER_BLANK.stream().filter(output -> !medium.hasOutput(output)))
                .toList();
        missing.forEach(column -> fault(medium.table(), "model.limits.column", column));
        return missing.isEmpty();
    }

    private void row(LimitRow row) {
        for (LimitColumn column : LimitColumn.values()) {
            if (column.read(row.input(column)).isEmpty()) {
                fault(row, "model.limits.cell", row.input(column));
            }
        }
        if (row.words(LimitColumn.ITEM).isEmpty()) {
            fault(row, "model.limits.item");
        }
        row.words(LimitColumn.PERIOD).stream()
                .filter(period -> !PERIODS.contains(period))
                .forEach(period -> fault(row, "model.limits.period", period, String.join("、", PERIODS)));
        for (String output : NEVER_BLANK) {
            if (row.output(output).isBlank()) {
                fault(row, "model.limits.blank", output);
            }
        }
        result(row);
    }

    private void result(LimitRow row) {
        String direction = row.output("direction");
        if (!direction.isBlank() && !DIRECTIONS.contains(direction)) {
            fault(row, "model.limits.direction", direction);
        }
        yesOrNo(row, "confirmed");
        yesOrNo(row, "decides");
        boolean byFrequency = !(row.cell(LimitColumn.FREQUENCY) instanceof Cell.Any);
        String limit = row.output("limit");
        if (!limit.isBlank()
                && !(byFrequency && limit.contains("frequency"))
                && !isPossible(limit, row.output("unit"))) {
            fault(row, "model.limits.number", limit);
        }
        if (direction.equals(Direction.BETWEEN.name()) && !isBelow(row.output("lowest"), limit)) {
            fault(row, "model.limits.lowest", row.output("lowest"));
        }
    }

    private void yesOrNo(LimitRow row, String output) {
        String answer = row.output(output);
        if (!answer.isBlank() && !answer.equals("true") && !answer.equals("false")) {
            fault(row, "model.limits." + output, answer);
        }
    }

    /** An item is measured in one unit, or its values could not be told apart on the form. */
    private void units() {
        Map<String, String> units = new HashMap<>();
        for (LimitRow row : limits.rows()) {
            for (String item : row.words(LimitColumn.ITEM)) {
                String unit = units.putIfAbsent(item, row.output("unit"));
                if (unit != null && !unit.equals(row.output("unit"))) {
                    fault(row, "model.limits.unit", item, unit, row.output("unit"));
                }
            }
        }
    }

    private void overlaps() {
        List<LimitRow> rows = limits.rows();
        for (int later = 1; later < rows.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (rows.get(later).overlaps(rows.get(earlier))) {
                    fault(
                            rows.get(later),
                            "model.limits.overlap",
                            rows.get(earlier).id());
                }
            }
        }
    }

    private void fault(LimitRow row, String key, Object... named) {
        report.add(row.element(), row.id(), key, named);
    }

    private void fault(Element element, String key, Object... named) {
        report.add(element, element.attribute("id"), key, named);
    }

    private static boolean isPossible(String limit, String unit) {
        try {
            return Limit.isPossible(new BigDecimal(limit), unit);
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static boolean isBelow(String lower, String upper) {
        try {
            return new BigDecimal(lower).compareTo(new BigDecimal(upper)) < 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static Set<String> namesOf(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
