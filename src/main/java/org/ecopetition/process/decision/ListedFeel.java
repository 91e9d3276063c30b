package org.ecopetition.process.decision;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*+)\"");
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*+\"(\\s*+,\\s*+\"[^\"]*+\")*+");
    private static final Pattern CALCULATION = Pattern.compile("[(*+/]");

    private final FeelEngine engine;
    private final TimedFeel timed;
    /** Cells that were looked at: those that compare with an input, and those that give a value. */
    private final Map<String, Listed> comparing = new ConcurrentHashMap<>();

    private final Map<String, Listed> giving = new ConcurrentHashMap<>();

    ListedFeel(FeelEngine engine, TimedFeel timed) {
        this.engine = engine;
        this.timed = timed;
    }

    /**
     * What is known of a cell.
     *
     * @param calculates whether it is more than values and comparisons
     * @param texts the texts of a cell that holds nothing else; most cells of a long table do, and need no engine
     */
    private record Listed(boolean calculates, @Nullable Set<String> texts) {}

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T evaluateSimpleExpression(String cell, VariableContext variables) {
        boolean calculates = listed(cell, false).calculates();
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
        Listed listed = listed(cell, true);
        if (listed.texts() != null && valueOf(input, variables) instanceof String text) {
            return listed.texts().contains(text);
        }
        boolean calculates = listed.calculates();
        VariableContext known = calculates ? copyOf(variables, cell, input) : variables;
        return named(
                cell,
                () -> calculates
                        ? timed.evaluateSimpleUnaryTests(cell, input, known)
                        : engine.evaluateSimpleUnaryTests(cell, input, known));
    }

    /** What is not listed is refused. */
    private Listed listed(String text, boolean compares) {
        timed.requireTime(text);
        Map<String, Listed> seen = compares ? comparing : giving;
        Listed known = seen.get(text);
        if (known != null) {
            return known;
        }
        FeelText.unlistedIn(text.strip(), compares).ifPresent(unlisted -> {
            throw new CellEvaluationFailure("decision.unlisted", text, null, unlisted);
        });
        Listed listed = new Listed(
                CALCULATION.matcher(VALUES.matcher(text).replaceAll("")).find(), compares ? textsOf(text) : null);
        if (seen.size() < MOST_REMEMBERED) {
            seen.put(text, listed);
        }
        return listed;
    }

    private static @Nullable Set<String> textsOf(String cell) {
        return TEXTS.matcher(cell.strip()).matches()
                ? TEXT.matcher(cell).results().map(text -> text.group(1)).collect(Collectors.toSet())
                : null;
    }

    private static @Nullable Object valueOf(String variable, VariableContext variables) {
        TypedValue value = variables.resolve(variable);
        return value == null ? null : value.getValue();
    }

    /** The variables that the cell names: they are read here, where the engine knows whose they are. */
    private static VariableContext copyOf(VariableContext variables, String cell, String input) {
        VariableMap copy = Variables.createVariables();
        for (String name : variables.keySet()) {
            if (name.equals(input) || cell.contains(name)) {
                requireBounded(cell, valueOf(name, variables));
                copy.putValueTyped(name, variables.resolve(name));
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
            throw new CellEvaluationFailure("decision.too-large", cell, null);
        }
    }

    private static <T> T named(String cell, Supplier<T> evaluation) {
        try {
            return evaluation.get();
        } catch (FeelException failed) {
            throw new CellEvaluationFailure("decision.failed", cell, failed);
        }
    }
}
