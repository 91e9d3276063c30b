package org.ecopetition.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a gateway, a timer or a form of a model reads, declared once with its name and type.
 *
 * @param <T> what it holds
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** The value, or a defect when it was never set. */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("no variable " + name));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(type.cast(scope.getVariable(name)));
    }

    /** Sets it for the whole process. */
    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }

    /** Sets it where the step stands, for example for one allegation of several. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }
}
