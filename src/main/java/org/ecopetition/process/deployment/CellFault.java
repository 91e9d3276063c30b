package org.ecopetition.process.deployment;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/** What ended the evaluation of one cell of a decision table. */
class CellFault extends ProcessEngineException {

    private final String code;
    private final String cell;
    private final transient List<Object> named;

    /**
     * @param code key of the sentence, which names table and cell first
     * @param cell the cell as it is written
     * @param named what the sentence names besides
     */
    CellFault(String code, String cell, @Nullable Throwable cause, Object... named) {
        super(code + ": " + cell, cause);
        this.code = code;
        this.cell = cell;
        this.named = List.of(named);
    }

    String code() {
        return code;
    }

    String cell() {
        return cell;
    }

    List<Object> named() {
        return named;
    }
}
