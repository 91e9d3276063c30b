package org.ecopetition.storage.encryption;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecopetition.storage.original.OriginalsAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Encrypts with the present key whatever stands under another, a hundred rows a transaction: what a stop interrupts is gone on
 * with later.
 */
@Component
@RotationPart
public class EncryptingAnew {

    private static final Logger log = LoggerFactory.getLogger(EncryptingAnew.class);
    private static final int AT_ONCE = 100;

    private final List<EncryptedRows> tables;
    private final KeysInUse inUse;
    private final AtomicBoolean isRunning = new AtomicBoolean();

    EncryptingAnew(List<EncryptedRows> tables, KeysInUse inUse) {
        this.tables = List.copyOf(tables);
        this.inUse = inUse;
    }

    /**
     * What was done.
     *
     * @param done how many rows stand under the present key since
     * @param left how many could not be: altered, or without their key
     */
    public record Result(int done, int left) {}

    /** Does it, if anything is to be done. */
    public Result all() {
        inUse.enterPresent();
        if (inUse.others().isEmpty()) {
            return new Result(0, 0);
        }
        Result result = some();
        if (result.left() == 0) {
            inUse.onlyPresent();
        }
        return result;
    }

    /** Does it, and once more after a while for what others wrote meanwhile with the key of before. */
    Result all(Duration settling) {
        inUse.enterPresent();
        Result first = some();
        pause(settling);
        Result second = some();
        if (second.left() == 0) {
            inUse.onlyPresent();
        }
        return new Result(first.done() + second.done(), second.left());
    }

    private static void pause(Duration settling) {
        try {
            Thread.sleep(settling.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped; call it again", stopped);
        }
    }

    private Result some() {
        int done = 0;
        int left = 0;
        for (EncryptedRows rows : tables) {
            EncryptedRows.Step step = rows.encryptSome("", AT_ONCE);
            while (!step.last().isEmpty()) {
                done += step.done();
                left += step.left().size();
                step.left().forEach(key -> log.warn("{} {} is not encrypted anew: altered", rows.table(), key));
                step = rows.encryptSome(step.last(), AT_ONCE);
            }
        }
        return new Result(done, left);
    }

    /** As {@link #all}, beside whatever else the house does, once at a time. */
    void inBackground() {
        if (inUse.othersByNow().isEmpty() || !isRunning.compareAndSet(false, true)) {
            return;
        }
        Thread worker = new Thread(
                () -> {
                    try {
                        Result result = all();
                        log.info(
                                "{} rows are encrypted with the present key, {} are left",
                                result.done(),
                                result.left());
                    } catch (DataAccessException | OriginalsAway | UncheckedIOException later) {
                        log.warn("rows are encrypted later", later);
                    } finally {
                        isRunning.set(false);
                    }
                },
                "encrypting-anew");
        worker.setDaemon(true);
        worker.start();
    }
}
