package org.ecopetition.process.variable;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a gateway, a timer or a form of a model reads, declared once with its name and type; what one task alone
 * knows is a {@link FormVariable}.
 *
 * @param values the values it can hold, or empty where the form that asks for it says so, or any is possible
 * @param setBy the steps and events that set it, by their ids; empty where a case starts with it
 * @param <T> what it holds
 */
public record ProcessVariable<T>(String name, Class<T> type, Set<String> values, Set<String> setBy) {

    public ProcessVariable(String name, Class<T> type) {
        this(name, type, Set.of(), Set.of());
    }

    /** The same, which nobody knows before one of these steps or events. */
    ProcessVariable<T> setBy(String... ids) {
        return new ProcessVariable<>(name, type, values, Set.of(ids));
    }

    /** One that holds the name of a constant. */
    static <E extends Enum<E>> ProcessVariable<String> choice(String name, Class<E> constants) {
        return new ProcessVariable<>(
                name,
                String.class,
                Arrays.stream(constants.getEnumConstants()).map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                Set.of());
    }

    /** The value, or a defect when it was never set. */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("no variable " + name));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(type.cast(scope.getVariable(name)));
    }

    /** The value where an open task stands. */
    public Optional<T> find(TaskService tasks, String task) {
        return Optional.ofNullable(type.cast(tasks.getVariable(task, name)));
    }

    /** Sets it for the whole process. */
    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }

    /** Sets it for the whole process, from outside of its steps. */
    public void set(RuntimeService runtime, String instance, T value) {
        runtime.setVariable(instance, name, value);
    }

    /** Sets it where the step stands, for example for one allegation of several. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }

    /** One of the values that a process, or a part of one, starts with. */
    public Map.Entry<String, Object> with(T value) {
        return Map.entry(name, value);
    }
}
