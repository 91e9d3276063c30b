package org.ecopetition.frontdoor.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What this node read of people a moment ago, by their user names: whoever shows a password with each request is not looked up for
 * each. What is changed on this node counts at once, what another node changed after {@link ReadAgain#EVERY}.
 */
@Component
public class RecentPeople {

    private static final int MOST = 1000;

    private final Map<String, Read> people = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;

    public RecentPeople(Clock clock) {
        this.clock = clock;
    }

    /** The person as it was read a moment ago; empty within a transaction, which sees what it changed itself. */
    public <T> Optional<T> find(String id, Class<T> kind) {
        Read read = people.get(id);
        return read == null
                        || TransactionSynchronizationManager.isActualTransactionActive()
                        || !read.at().plus(ReadAgain.EVERY).isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(kind.cast(read.person()));
    }

    /** Looks the person up, and remembers it where nothing changed meanwhile. */
    public <T> Optional<T> read(String id, Supplier<Optional<T>> lookUp) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return lookUp.get();
        }
        long before = changes.get();
        Instant at = clock.instant();
        Optional<T> found = lookUp.get();
        found.ifPresent(person -> {
            if (people.size() >= MOST) {
                people.clear();
            }
            people.put(id, new Read(person, at));
            if (changes.get() != before) {
                people.remove(id);
            }
        });
        return found;
    }

    /** The person was changed, or is being changed by the transaction at hand. */
    public void changed(String id) {
        drop(() -> people.remove(id));
    }

    /** Anybody may have been changed. */
    public void changedAll() {
        drop(people::clear);
    }

    private void drop(Runnable forget) {
        forgetNow(forget);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    // whoever looked up meanwhile saw what was before
                    forgetNow(forget);
                }
            });
        }
    }

    private void forgetNow(Runnable forget) {
        changes.incrementAndGet();
        forget.run();
    }

    private record Read(Object person, Instant at) {}
}
