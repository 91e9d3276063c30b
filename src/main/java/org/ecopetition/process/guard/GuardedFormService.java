package org.ecopetition.process.guard;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's form service, whose task forms take the one way of {@link SubmittedForms}. */
class GuardedFormService extends FormServiceImpl {

    private final SubmittedForms forms;

    GuardedFormService(SubmittedForms forms) {
        this.forms = forms;
    }

    /** Adds what the form shows but the engine does not keep. */
    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeValues) {
        VariableMap variables = super.getTaskFormVariables(taskId, names, deserializeValues);
        forms.shown(commandExecutor, taskId).forEach((name, value) -> {
            if (names == null || names.isEmpty() || names.contains(name)) {
                variables.put(name, value);
            }
        });
        return variables;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        forms.submit(commandExecutor, taskId, properties, () -> {
            super.submitTaskForm(taskId, null);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        return forms.submit(
                commandExecutor,
                taskId,
                properties,
                () -> super.submitTaskFormWithVariablesInReturn(taskId, null, deserializeValues));
    }
}
