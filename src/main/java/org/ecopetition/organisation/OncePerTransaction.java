package org.ecopetition.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers that one transaction looks up once, however often it asks: a block of an imported list asks a hundred times for the
 * same round and the same table. Outside a transaction every question is looked up.
 *
 * @param <Q> what is asked
 * @param <A> the answer, never null
 */
public final class OncePerTransaction<Q, A> {

    private final Function<Q, A> lookup;

    public OncePerTransaction(Function<Q, A> lookup) {
        this.lookup = lookup;
    }

    public A get(Q question) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return lookup.apply(question);
        }
        return kept().computeIfAbsent(question, lookup);
    }

    /** What was looked up no longer holds, for the transaction itself changed it. */
    public void forget() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            kept().clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<Q, A> kept() {
        Answers<Q, A> answers = (Answers<Q, A>) TransactionSynchronizationManager.getResource(this);
        if (answers == null) {
            answers = new Answers<>(this);
            TransactionSynchronizationManager.bindResource(this, answers);
            TransactionSynchronizationManager.registerSynchronization(answers);
        }
        return answers.known;
    }

    /** They leave with the transaction, and step aside while another one runs within it. */
    private static final class Answers<Q, A> implements TransactionSynchronization {

        private final OncePerTransaction<Q, A> key;
        private final Map<Q, A> known = new HashMap<>();

        Answers(OncePerTransaction<Q, A> key) {
            this.key = key;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(key);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(key, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
    }
}
