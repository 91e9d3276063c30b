package org.ecopetition.process.decision;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/** What ended the evaluation of one cell of a decision table. */
class CellEvaluationFailure extends ProcessEngineException {

    private final String reason;
    private final String cell;
    private final transient List<Object> named;

    /**
     * @param reason key of the sentence, which names table and cell first
     * @param cell the cell as it is written
     * @param named what the sentence names besides
     */
    CellEvaluationFailure(String reason, String cell, @Nullable Throwable cause, Object... named) {
        super(reason + ": " + cell, cause);
        this.reason = reason;
        this.cell = cell;
        this.named = List.of(named);
    }

    String reason() {
        return reason;
    }

    String cell() {
        return cell;
    }

    List<Object> named() {
        return named;
    }
}
