package org.ecopetition.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same many times at once. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them came to; all start at the same moment. */
    public static <T> List<T> times(int many, IntFunction<T> what) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CountDownLatch start = new CountDownLatch(many);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                all.add(() -> {
                    start.countDown();
                    start.await();
                    return what.apply(number);
                });
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> outcome : threads.invokeAll(all)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
