package org.ecopetition.process.deployment.inspection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.process.guard.StepBeans;
import org.jspecify.annotations.Nullable;

/** The inspection of a user task: who gets it, its form, and the step that listens to it. */
class UserTaskInspection {

    private final StepBeans steps;
    private final OfficeInspection offices;
    private final KnownParts known;
    private final ModelFaults findings;

    UserTaskInspection(StepBeans steps, ShippedModels shipped, KnownParts known, ModelFaults findings) {
        this.steps = steps;
        this.offices = new OfficeInspection(shipped, findings);
        this.known = known;
        this.findings = findings;
    }

    void inspect(Element task, String id) {
        inspectGroups(task, id);
        inspectForm(task, id);
        for (String free : List.of("assignee", "candidateUsers")) {
            if (ProcessInspection.extension(task, free) != null) {
                findings.add(task, id, "model.assignment", free);
            }
        }
        inspectDue(task, id);
        if (steps.userTask(id).isPresent()) {
            inspectOwnForm(task, id);
            for (String event : List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_COMPLETE)) {
                if (!listens(task, id, event)) {
                    findings.add(task, id, "model.listener-missing", "${" + id + "}", event);
                }
            }
        }
    }

    private boolean listens(Element task, String id, String event) {
        return task.elements().stream()
                .filter(inner -> inner.getTagName().equals("extensionElements"))
                .flatMap(inner -> inner.elements().stream())
                .filter(inner -> inner.getTagName().equals("taskListener"))
                .map(listener -> Map.of(
                        Objects.toString(listener.attribute("event")),
                        Objects.toString(listener.attribute("delegateExpression"))))
                .anyMatch(listener -> ("${" + id + "}").equals(listener.get(event)));
    }

    private void inspectGroups(Element task, String id) {
        String groups = ProcessInspection.extension(task, "candidateGroups");
        if (groups == null || groups.isBlank()) {
            findings.add(task, id, "model.no-group");
            return;
        }
        for (String group : groups.split(",", -1)) {
            String name = group.strip();
            if (!SimpleExpression.isPresent(name) && !known.hasGroup(name)) {
                findings.add(task, id, "model.unknown-group", name);
                return;
            }
        }
        offices.inspect(task, id, groups);
    }

    /** The step takes what its own form asks, in the version that is in force. */
    private void inspectOwnForm(Element task, String id) {
        String form = ProcessInspection.extension(task, "formRef");
        if (form != null && !form.equals(id)) {
            findings.add(task, id, "model.foreign-form", form, id);
        } else if (form == null && known.hasForm(id)) {
            findings.add(task, id, "model.no-form", id);
        }
        String binding = ProcessInspection.extension(task, "formRefBinding");
        if (form != null && binding != null && !binding.equals("latest")) {
            findings.add(task, id, "model.form-binding", binding);
        }
    }

    private void inspectDue(Element task, String id) {
        for (String name : List.of("dueDate", "followUpDate")) {
            String due = ProcessInspection.extension(task, name);
            if (due != null
                    && !SimpleExpression.isPresent(due)
                    && !TimerInspection.isDate(due.strip())
                    && TimerInspection.secondsOf(due.strip()).isEmpty()) {
                findings.add(task, id, "model.due", due);
            }
        }
        String priority = ProcessInspection.extension(task, "priority");
        if (priority != null
                && !SimpleExpression.isPresent(priority)
                && !priority.strip().matches("-?\\d{1,9}")) {
            findings.add(task, id, "model.priority", priority);
        }
    }

    void inspectForm(Element element, @Nullable String id) {
        String form = ProcessInspection.extension(element, "formRef");
        if (form != null && !known.hasForm(form)) {
            findings.add(element, id, "model.unknown-form", form);
        }
    }
}
