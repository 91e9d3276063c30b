package org.ecopetition.planted;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Planted: names a variable where it is set. */
class NamesAVariable {

    void set(DelegateTask task) {
        task.setVariableLocal("colour", "green");
    }
}
