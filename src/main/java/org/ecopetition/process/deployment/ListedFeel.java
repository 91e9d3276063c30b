package org.ecopetition.process.deployment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a cell, whichever table it stands in and whenever that was deployed: what is not listed is not
 * evaluated, what calculates gets a little time of its own, and values stay of a size that a table can hold.
 */
class ListedFeel implements FeelEngine {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_TEXT = 20_000;
    /** Powers of ten that a number of any trade stays within; rounding writes each out. */
    private static final int LARGEST_SCALE = 400;

    private static final Pattern VALUES = Pattern.compile("\"[^\"]*+\"|\\bdate\\(\"[\\d-]*+\"\\)");
    private static final Pattern CALCULATION = Pattern.compile("[(*+/]");

    private final FeelEngine engine;
    private final TimedFeel timed;
    /** Cells that were looked at, and whether they calculate. */
    private final Map<Cell, Boolean> listed = new ConcurrentHashMap<>();

    ListedFeel(FeelEngine engine, TimedFeel timed) {
        this.engine = engine;
        this.timed = timed;
    }

    private record Cell(String text, boolean compares) {}

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T evaluateSimpleExpression(String cell, VariableContext variables) {
        boolean calculates = calculates(cell, false);
        VariableContext known = calculates ? copyOf(variables, cell, "") : variables;
        T value = named(
                cell,
                () -> calculates
                        ? timed.<T>evaluateSimpleExpression(cell, known)
                        : engine.<T>evaluateSimpleExpression(cell, known));
        requireBounded(cell, value);
        return value;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
        boolean calculates = calculates(cell, true);
        VariableContext known = calculates ? copyOf(variables, cell, input) : variables;
        return named(
                cell,
                () -> calculates
                        ? timed.evaluateSimpleUnaryTests(cell, input, known)
                        : engine.evaluateSimpleUnaryTests(cell, input, known));
    }

    /** Whether a cell is more than values and comparisons; what is not listed is refused. */
    private boolean calculates(String text, boolean compares) {
        timed.requireTime(text);
        Cell cell = new Cell(text, compares);
        Boolean known = listed.get(cell);
        if (known != null) {
            return known;
        }
        FeelText.unlistedIn(text.strip(), compares).ifPresent(unlisted -> {
            throw new CellFault("decision.unlisted", text, null, unlisted);
        });
        boolean calculates =
                CALCULATION.matcher(VALUES.matcher(text).replaceAll("")).find();
        if (listed.size() < MOST_REMEMBERED) {
            listed.put(cell, calculates);
        }
        return calculates;
    }

    /** The variables that the cell names: they are read here, where the engine knows whose they are. */
    private static VariableContext copyOf(VariableContext variables, String cell, String input) {
        VariableMap copy = Variables.createVariables();
        for (String name : variables.keySet()) {
            if (name.equals(input) || cell.contains(name)) {
                TypedValue value = variables.resolve(name);
                requireBounded(cell, value == null ? null : value.getValue());
                copy.putValueTyped(name, value);
            }
        }
        return copy.asVariableContext();
    }

    /** Tables that ask each other would double a text each time. */
    private static void requireBounded(String cell, @Nullable Object value) {
        boolean tooLong = value instanceof CharSequence text && text.length() > LONGEST_TEXT;
        boolean tooLarge = value instanceof BigDecimal number
                && (Math.abs((long) number.scale()) > LARGEST_SCALE || number.precision() > LARGEST_SCALE);
        if (tooLong || tooLarge) {
            throw new CellFault("decision.too-large", cell, null);
        }
    }

    private static <T> T named(String cell, Supplier<T> evaluation) {
        try {
            return evaluation.get();
        } catch (FeelException failed) {
            throw new CellFault("decision.failed", cell, failed);
        }
    }
}
