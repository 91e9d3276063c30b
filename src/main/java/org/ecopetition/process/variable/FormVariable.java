package org.ecopetition.process.variable;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows or proposes, known to its task alone and declared once with its name and type; the name of a proposal is
 * that of the field.
 *
 * @param name where {@code {n}} stands for a number when there are several
 * @param <T> what it holds
 */
public record FormVariable<T>(String name, Class<T> type) {

    /** The one of several, from 1. */
    public FormVariable<T> of(int n) {
        return new FormVariable<>(name.replace("{n}", String.valueOf(n)), type);
    }

    /** Keeps it with the task. */
    public void set(DelegateTask task, @Nullable T value) {
        task.setVariableLocal(name, value);
    }

    /** Keeps it with an open task, from outside of its step. */
    public void set(TaskService tasks, String task, T value) {
        tasks.setVariableLocal(task, name, value);
    }

    /** What is kept with an open task. */
    public Optional<T> find(TaskService tasks, String task) {
        return Optional.ofNullable(type.cast(tasks.getVariableLocal(task, name)));
    }

    /** One of the values that are shown and not kept. */
    public Map.Entry<String, Object> with(T value) {
        return Map.entry(name, value);
    }

    /** Adds it to what is shown and not kept. */
    public void show(Map<String, Object> shown, T value) {
        shown.put(name, value);
    }
}
