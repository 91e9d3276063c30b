package org.ecopetition.storage;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that each transaction has of its own: made when it is first asked for, put aside while another transaction runs
 * within, and gone with the transaction.
 *
 * @param <T> what it is
 */
public final class BoundToTransaction<T> {

    private final Supplier<T> maker;
    private final Consumer<T> beforeCommit;

    /** @param beforeCommit what is done with it at the end of a transaction that asked for it */
    public BoundToTransaction(Supplier<T> maker, Consumer<T> beforeCommit) {
        this.maker = maker;
        this.beforeCommit = beforeCommit;
    }

    /** That of the running transaction; none where none runs. */
    public Optional<T> get() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        Held held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held(maker.get());
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(held);
        }
        return Optional.of(held.value);
    }

    private final class Held implements TransactionSynchronization {

        private final T value;

        Held(T value) {
            this.value = value;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(BoundToTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(BoundToTransaction.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(value);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(BoundToTransaction.this);
        }
    }
}
