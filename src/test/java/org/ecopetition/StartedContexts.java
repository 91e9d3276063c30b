package org.ecopetition;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Counts the Spring contexts that a test run starts, in a line for each, the last of a fork with its total: each costs seconds, so
 * tests share them. A fork that ends is heard no longer, so nothing is left to say then.
 */
class StartedContexts implements ApplicationListener<ApplicationStartedEvent> {

    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final AtomicInteger MILLISECONDS = new AtomicInteger();

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        @Nullable Duration taken = event.getTimeTaken();
        System.out.printf(
                "[contexts] %d Spring contexts started in fork %s, %d s%n",
                STARTED.incrementAndGet(),
                System.getProperty("surefire.forkNumber", "1"),
                MILLISECONDS.addAndGet(taken == null ? 0 : (int) taken.toMillis()) / 1000);
    }
}
