package org.ecopetition.process.deployment;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * The evaluation of a cell, whichever table it stands in and whenever that was deployed: what is not listed is not
 * evaluated, and what calculates gets a little time of its own.
 */
class TimedFeel implements FeelEngine {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int AT_ONCE = 4;
    private static final int MOST_REMEMBERED = 20_000;

    private static final Pattern VALUES = Pattern.compile("\"[^\"]*+\"|\\bdate\\(\"[\\d-]*+\"\\)");
    private static final Pattern CALCULATION = Pattern.compile("[(*+/]");

    private final FeelEngine engine;
    private final Duration longest;
    /** Cells that were looked at, and whether they calculate. */
    private final Map<String, Boolean> listed = new ConcurrentHashMap<>();
    private final ExecutorService calculators = new ThreadPoolExecutor(
            0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), TimedFeel::calculator);

    TimedFeel(FeelEngine engine) {
        this(engine, LONGEST);
    }

    TimedFeel(FeelEngine engine, Duration longest) {
        this.engine = engine;
        this.longest = longest;
    }

    @Override
    public <T> T evaluateSimpleExpression(String cell, VariableContext variables) {
        if (!calculates(cell)) {
            return engine.evaluateSimpleExpression(cell, variables);
        }
        VariableContext known = copyOf(variables, cell, "");
        return inTime(cell, () -> engine.<T>evaluateSimpleExpression(cell, known));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
        if (!calculates(cell)) {
            return engine.evaluateSimpleUnaryTests(cell, input, variables);
        }
        VariableContext known = copyOf(variables, cell, input);
        return inTime(cell, () -> engine.evaluateSimpleUnaryTests(cell, input, known));
    }

    /** Whether a cell is more than values and comparisons; what is not listed is refused. */
    private boolean calculates(String cell) {
        Boolean known = listed.get(cell);
        if (known != null) {
            return known;
        }
        FeelText.unlistedIn(cell).ifPresent(foreign -> {
            throw new ProcessEngineException("A cell of a decision table is not evaluated because of " + foreign);
        });
        boolean calculates =
                CALCULATION.matcher(VALUES.matcher(cell).replaceAll("")).find();
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
                copy.putValueTyped(name, variables.resolve(name));
            }
        }
        return copy.asVariableContext();
    }

    private <T> T inTime(String cell, Callable<T> evaluation) {
        Future<T> result;
        try {
            result = calculators.submit(evaluation);
        } catch (RejectedExecutionException busy) {
            throw new ProcessEngineException("Too many decisions are calculated at once", busy);
        }
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            result.cancel(true);
            throw new ProcessEngineException("A cell of a decision table takes too long: " + cell, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProcessEngineException("stopped", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new ProcessEngineException("A cell of a decision table failed: " + cell, failed);
        }
    }

    private static Thread calculator(Runnable work) {
        Thread thread = new Thread(work, "decision-cell");
        thread.setDaemon(true);
        return thread;
    }
}
