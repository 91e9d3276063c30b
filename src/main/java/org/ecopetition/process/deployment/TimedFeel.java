package org.ecopetition.process.deployment;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
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

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;
    /** Calculations that were given up and go on in the background; nothing ends them but their own end. */
    private static final int MOST_GIVEN_UP = 16;

    private static final int MOST_REMEMBERED = 20_000;

    private static final Pattern VALUES = Pattern.compile("\"[^\"]*+\"|\\bdate\\(\"[\\d-]*+\"\\)");
    private static final Pattern CALCULATION = Pattern.compile("[(*+/]");

    private final FeelEngine engine;
    private final Duration longest;
    /** Cells that were looked at, and whether they calculate. */
    private final Map<String, Boolean> listed = new ConcurrentHashMap<>();

    private final ExecutorService calculators = new ThreadPoolExecutor(
            0, AT_ONCE + MOST_GIVEN_UP, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), TimedFeel::calculator);

    private final Semaphore turns = new Semaphore(AT_ONCE);
    /** Cells that are still calculated in the background after they were given up. */
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

    TimedFeel(FeelEngine engine) {
        this(engine, LONGEST);
    }

    TimedFeel(FeelEngine engine, Duration longest) {
        this.engine = engine;
        this.longest = longest;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
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

    /** Calculates once, since the first calculation of a cold engine takes seconds. */
    TimedFeel warmed() {
        engine.evaluateSimpleExpression("1 + 1", Variables.emptyVariableContext());
        return this;
    }

    private <T> T inTime(String cell, Callable<T> evaluation) {
        if (givenUp.contains(cell)) {
            throw new ProcessEngineException("A cell of a decision table takes too long: " + cell);
        }
        try {
            if (!turns.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProcessEngineException("Too many decisions are calculated at once");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProcessEngineException("stopped", stopped);
        }
        try {
            return calculate(cell, evaluation);
        } finally {
            turns.release();
        }
    }

    private <T> T calculate(String cell, Callable<T> evaluation) {
        FutureTask<T> result = new FutureTask<>(evaluation);
        try {
            calculators.execute(() -> {
                result.run();
                givenUp.remove(cell);
            });
        } catch (RejectedExecutionException busy) {
            throw new ProcessEngineException("Too many decisions are calculated at once", busy);
        }
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            givenUp.add(cell);
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
