package org.ecopetition.storage.encryption;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What the operator reads when the application refuses to start without a data key. */
class DataKeyReport extends AbstractFailureAnalyzer<DataKeyMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataKeyMissing cause) {
        return new FailureAnalysis(cause.getMessage(), cause.whatToDo(), cause);
    }
}
