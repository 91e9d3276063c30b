package org.ecopetition.process.deployment;

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
    private final KnownParts known;
    private final Findings findings;

    UserTaskInspection(StepBeans steps, KnownParts known, Findings findings) {
        this.steps = steps;
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
        if (steps.userTask(id).isPresent()) {
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
            }
        }
    }

    void inspectForm(Element element, @Nullable String id) {
        String form = ProcessInspection.extension(element, "formRef");
        if (form != null && !known.hasForm(form)) {
            findings.add(element, id, "model.unknown-form", form);
        }
    }
}
