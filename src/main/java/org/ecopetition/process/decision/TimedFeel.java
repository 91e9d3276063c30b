package org.ecopetition.process.decision;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Evaluation of cells in bounded time: whoever asks a table waits for all its cells together no longer than the limit, and a
 * cell that takes longer is given up, so that nobody else waits for it.
 */
class TimedFeel implements FeelEngine {

    /** Calculations at once; one that was given up goes on in the background and keeps its place until it ends. */
    private static final int PLACES = 24;

    /** Calculations at once that take longer than a moment, so that they leave places for the others. */
    private static final int SLOW_ONES = 4;

    private static final Duration MOMENT = Duration.ofMillis(500);
    /** The engine calls itself for each part of a cell. */
    private static final long STACK = 4L << 20;

    private final FeelEngine engine;
    private final Duration longest;
    private final Duration moment;
    private final ThreadLocal<@Nullable Long> ends = new ThreadLocal<>();
    private final Semaphore places = new Semaphore(PLACES);
    private final Semaphore slowOnes = new Semaphore(SLOW_ONES);
    private final ThreadPoolExecutor calculators =
            new ThreadPoolExecutor(0, 2 * PLACES, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), TimedFeel::calculator);
    /** Cells that are still calculated in the background after they were given up. */
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

    TimedFeel(FeelEngine engine, Duration longest) {
        this(engine, longest, MOMENT);
    }

    /** @param moment so long may everybody calculate at once, however many they are */
    TimedFeel(FeelEngine engine, Duration longest, Duration moment) {
        this.engine = engine;
        this.longest = longest;
        this.moment = moment;
    }

    /** Lets all cells that are evaluated for one answer share its time. */
    <T> T answer(Supplier<T> answer) {
        if (ends.get() != null) {
            return answer.get();
        }
        ends.set(System.nanoTime() + longest.toNanos());
        try {
            return answer.get();
        } finally {
            ends.remove();
        }
    }

    /** Ends an answer whose time is over, between two cells. */
    void requireTime(String cell) {
        if (remaining() < 0) {
            throw tooLong(cell, null);
        }
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T evaluateSimpleExpression(String cell, VariableContext variables) {
        return inTime(cell, () -> engine.<T>evaluateSimpleExpression(cell, variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
        return inTime(cell, () -> engine.evaluateSimpleUnaryTests(cell, input, variables));
    }

    /** Threads that calculate, or wait a moment for the next calculation. */
    int threads() {
        return calculators.getPoolSize();
    }

    private long remaining() {
        Long end = ends.get();
        return end == null ? longest.toNanos() : end - System.nanoTime();
    }

    private <T> T inTime(String cell, Callable<T> evaluation) {
        if (givenUp.contains(cell)) {
            throw tooLong(cell, null);
        }
        FutureTask<T> result = new FutureTask<>(evaluation);
        try {
            if (!places.tryAcquire(Math.max(0, remaining()), TimeUnit.NANOSECONDS)) {
                throw new CellEvaluationFailure("decision.busy", cell, null);
            }
            start(cell, result);
            return await(cell, result);
        } catch (InterruptedException stopped) {
            giveUp(cell, result);
            Thread.currentThread().interrupt();
            throw new CellEvaluationFailure("decision.failed", cell, stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CellEvaluationFailure("decision.failed", cell, failed);
        }
    }

    private void start(String cell, FutureTask<?> result) {
        calculators.execute(() -> {
            try {
                result.run();
            } finally {
                places.release();
                givenUp.remove(cell);
            }
        });
    }

    private <T> T await(String cell, FutureTask<T> result) throws InterruptedException, ExecutionException {
        try {
            return result.get(Math.max(0, Math.min(moment.toNanos(), remaining())), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            if (remaining() <= 0) {
                giveUp(cell, result);
                throw tooLong(cell, slow);
            }
        }
        if (!slowOnes.tryAcquire()) {
            giveUp(cell, result);
            throw new CellEvaluationFailure("decision.busy", cell, null);
        }
        try {
            return result.get(Math.max(0, remaining()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            giveUp(cell, result);
            throw tooLong(cell, late);
        } finally {
            slowOnes.release();
        }
    }

    private void giveUp(String cell, FutureTask<?> result) {
        givenUp.add(cell);
        if (!result.cancel(true)) {
            givenUp.remove(cell); // it ended in this very moment
        }
    }

    private CellEvaluationFailure tooLong(String cell, @Nullable Throwable cause) {
        return new CellEvaluationFailure("decision.too-long", cell, cause, seconds());
    }

    private String seconds() {
        return String.valueOf(longest.toMillis() / 1000.0).replaceAll("\\.0$", "");
    }

    private static Thread calculator(Runnable work) {
        Thread thread = new Thread(null, work, "decision-cell", STACK);
        thread.setDaemon(true);
        return thread;
    }
}
