package org.ecopetition.evidence;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ecopetition.petition.Refusal;

/**
 * Whose picture is decoded now. Large pictures take memory outside the heap and time, so they go one by one and never stand
 * before those of ordinary size; nobody waits longer than a person does.
 */
final class DecodingQueue {

    private static final long LARGE = 16_000_000;

    private final Semaphore large = new Semaphore(1, true);
    private final Semaphore ordinary = new Semaphore(2, true);
    private final Duration longestWait;

    DecodingQueue(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** What is done in a turn. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws Refusal when the turn does not come in time
     */
    void take(long pixels, Work work) throws IOException {
        Semaphore turns = pixels > LARGE ? large : ordinary;
        if (!comes(turns)) {
            throw new Refusal("evidence.file.busy");
        }
        try {
            work.run();
        } finally {
            turns.release();
        }
    }

    private boolean comes(Semaphore turns) {
        try {
            return turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
