package org.ecopetition.briefing.figures.counting;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Before a transaction begins in which figures are read, all cases are counted: within it nothing can be written, and who waited for
 * a second connection there would hold the first.
 */
@Component
class CountedFirst implements TransactionExecutionListener {

    private static final String FIGURES = "org.ecopetition.briefing.";

    private final ObjectProvider<UncountedCases> uncounted;

    CountedFirst(ObjectProvider<UncountedCases> uncounted) {
        this.uncounted = uncounted;
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (transaction.isReadOnly() && transaction.getTransactionName().startsWith(FIGURES)) {
            uncounted.getObject().count();
        }
    }
}
