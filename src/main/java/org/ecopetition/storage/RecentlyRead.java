package org.ecopetition.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What this node read a moment ago of something that is asked for again and again and seldom changes. What is changed on this node
 * counts at once, what another node changed after some seconds; a transaction that changes it reads anew what it changed.
 */
public final class RecentlyRead<T> {

    private final Map<String, Read<T>> values = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;
    private final Duration holds;
    private final int most;

    /**
     * @param holds how long what was read is good enough
     * @param most of how many keys something is kept
     */
    public RecentlyRead(Clock clock, Duration holds, int most) {
        this.clock = clock;
        this.holds = holds;
        this.most = most;
    }

    /** What was read a moment ago. */
    public Optional<T> find(String key) {
        Read<T> read = isChanging() ? null : values.get(key);
        return Optional.ofNullable(read)
                .filter(found -> found.at().plus(holds).isAfter(clock.instant()))
                .map(Read::value);
    }

    /** What was read a moment ago, or is read now and kept. */
    public Optional<T> findOrRead(String key, Supplier<Optional<T>> look) {
        return find(key).or(() -> read(key, look));
    }

    /** Reads it now, and keeps what was there, unless something changed meanwhile. */
    public <V extends T> Optional<V> read(String key, Supplier<Optional<V>> look) {
        Reading reading = reading();
        Optional<V> found = look.get();
        found.ifPresent(value -> keep(key, value, reading));
        return found;
    }

    /** Before something is read: what {@link #keep} has to know. */
    public Reading reading() {
        return new Reading(changes.get(), clock.instant());
    }

    /** Keeps what was read, unless something changed since. */
    public void keep(String key, T value, Reading reading) {
        if (isChanging()) {
            return;
        }
        if (values.size() >= most) {
            values.clear();
        }
        values.put(key, new Read<>(value, reading.at()));
        if (changes.get() != reading.changes()) {
            values.remove(key);
        }
    }

    /** It was changed, or is being changed by the transaction at hand. */
    public void changed(String key) {
        forget(() -> values.remove(key));
    }

    /** All may have been changed. */
    public void changedAll() {
        forget(values::clear);
    }

    private boolean isChanging() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    private void forget(Runnable removal) {
        forgetNow(removal);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            if (!isChanging()) {
                TransactionSynchronizationManager.bindResource(this, true);
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(RecentlyRead.this);
                    // whoever read meanwhile saw what was before
                    forgetNow(removal);
                }
            });
        }
    }

    private void forgetNow(Runnable removal) {
        changes.incrementAndGet();
        removal.run();
    }

    /** The moment at which something begins to be read. */
    public record Reading(long changes, Instant at) {}

    private record Read<T>(T value, Instant at) {}
}
