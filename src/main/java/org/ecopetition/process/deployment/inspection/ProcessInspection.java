package org.ecopetition.process.deployment.inspection;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.guard.StepBeans;
import org.jspecify.annotations.Nullable;

/** The inspection of one BPMN file: no code in it, and nothing named that does not exist. */
class ProcessInspection {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Set<String> CODE_ELEMENTS =
            Set.of("script", "connector", "scriptTask", "globalScriptTask", "formData");
    private static final Set<String> CODE_ATTRIBUTES =
            Set.of("class", "expression", "type", "resource", "variableMappingClass", "formHandlerClass");
    private static final Set<String> FREE_ASSIGNMENT = Set.of("humanPerformer", "potentialOwner", "performer");
    private static final Set<String> STEP_TASKS = Set.of("serviceTask", "sendTask");

    private final StepBeans steps;
    private final KnownParts known;
    private final ModelFaults findings;
    private final UserTaskInspection userTasks;
    private final WholeProcessInspection whole;

    ProcessInspection(
            StepBeans steps,
            ShippedModels shipped,
            KnownParts known,
            InspectionSettings settings,
            ModelFaults findings) {
        this.steps = steps;
        this.known = known;
        this.findings = findings;
        this.userTasks = new UserTaskInspection(steps, shipped, known, findings);
        this.whole = new WholeProcessInspection(steps, shipped, known, settings, findings);
    }

    void inspect(Element file) {
        inspect(file, null);
        whole.inspect(file);
    }

    private void inspect(Element element, @Nullable String outerId) {
        String id = outerId;
        if (BPMN.equals(element.getUri()) && element.attribute("id") != null) {
            id = element.attribute("id");
        }
        findings.addUnlisted(Vocabulary.PROCESSES, element, id);
        inspectCode(element, id);
        inspectExpressions(element, id);
        inspectParts(element, id);
        for (Element inner : element.elements()) {
            inspect(inner, id);
        }
    }

    private void inspectCode(Element element, @Nullable String id) {
        String tag = element.getTagName();
        if (ACTIVITI.equals(element.getUri())
                || element.attributes().stream().anyMatch(name -> name.startsWith(ACTIVITI))) {
            findings.add(element, id, "model.foreign-extension");
        }
        if (isOfEngine(element) && CODE_ELEMENTS.contains(tag)) {
            findings.add(element, id, "model.code", tag);
        }
        for (String name : CODE_ATTRIBUTES) {
            if (extension(element, name) != null) {
                findings.add(element, id, "model.code", name);
            }
        }
        if (extension(element, "formKey") != null) {
            findings.add(element, id, "model.form-key");
        }
        if (BPMN.equals(element.getUri()) && element.attribute("language") != null) {
            findings.add(element, id, "model.code", element.attribute("language"));
        }
        if (BPMN.equals(element.getUri()) && FREE_ASSIGNMENT.contains(tag)) {
            findings.add(element, id, "model.assignment", tag);
        }
    }

    private void inspectExpressions(Element element, @Nullable String id) {
        for (String name : element.attributes()) {
            refuseUnlessSimple(element, id, element.attribute(name));
        }
        refuseUnlessSimple(element, id, element.getText());
    }

    private void refuseUnlessSimple(Element element, @Nullable String id, String text) {
        if (!SimpleExpression.isAllowed(text)) {
            findings.add(element, id, "model.expression", text.strip());
        }
    }

    private void inspectParts(Element element, @Nullable String id) {
        String tag = element.getTagName();
        if (CAMUNDA.equals(element.getUri())) {
            inspectListener(element, id, tag);
            return;
        }
        if (!BPMN.equals(element.getUri())) {
            return;
        }
        if (STEP_TASKS.contains(tag)) {
            requireStep(element, id, JavaDelegate.class);
        }
        switch (tag) {
            case "userTask" -> userTasks.inspect(element, String.valueOf(id));
            case "businessRuleTask" -> inspectDecision(element, id);
            case "callActivity" -> inspectCall(element, id);
            case "startEvent" -> userTasks.inspectForm(element, id);
            case "messageEventDefinition" -> {
                if (extension(element, "delegateExpression") != null) {
                    requireStep(element, id, JavaDelegate.class);
                }
            }
            default -> {
                // drawn for people, or nothing that names a part
            }
        }
    }

    private void inspectListener(Element listener, @Nullable String id, String tag) {
        String named = listener.attribute("delegateExpression");
        switch (tag) {
            case "executionListener" -> {
                if (!namesStep(named, ExecutionListener.class) && !namesStep(named, JavaDelegate.class)) {
                    findings.add(listener, id, "model.unknown-step", String.valueOf(named));
                }
            }
            case "taskListener" -> {
                if (!namesStep(named, TaskListener.class)) {
                    findings.add(listener, id, "model.unknown-step", String.valueOf(named));
                } else if (namesStep(named, UserTaskStep.class) && !("${" + id + "}").equals(named)) {
                    findings.add(listener, id, "model.foreign-step", named);
                }
            }
            default -> {
                // names no step
            }
        }
    }

    private void requireStep(Element element, @Nullable String id, Class<?> part) {
        String named = extension(element, "delegateExpression");
        if (!namesStep(named, part)) {
            findings.add(element, id, "model.unknown-step", named == null ? "" : named);
        }
    }

    private boolean namesStep(@Nullable String expression, Class<?> part) {
        return expression != null
                && SimpleExpression.name(expression)
                        .filter(name -> steps.holds(name, part))
                        .isPresent();
    }

    private void inspectDecision(Element task, @Nullable String id) {
        String decision = extension(task, "decisionRef");
        if (decision == null) {
            requireStep(task, id, JavaDelegate.class);
        } else if (!known.hasDecision(decision)) {
            findings.add(task, id, "model.unknown-decision", decision);
        }
    }

    private void inspectCall(Element call, @Nullable String id) {
        String called = Objects.toString(call.attribute("calledElement"), "");
        if (!known.hasProcess(called)) {
            findings.add(call, id, "model.unknown-process", called);
        }
        String mapping = extension(call, "variableMappingDelegateExpression");
        if (mapping != null && !namesStep(mapping, DelegateVariableMapping.class)) {
            findings.add(call, id, "model.unknown-step", mapping);
        }
    }

    /** The attribute with the engine's prefix, or without any on an element of the engine's own. */
    static @Nullable String extension(Element element, String name) {
        String prefixed = element.attribute(CAMUNDA + ":" + name);
        if (prefixed != null || !CAMUNDA.equals(element.getUri()) || !isListener(element)) {
            return prefixed;
        }
        return element.attribute(name);
    }

    private static boolean isListener(Element element) {
        return element.getTagName().endsWith("Listener");
    }

    private static boolean isOfEngine(Element element) {
        return BPMN.equals(element.getUri()) || CAMUNDA.equals(element.getUri());
    }
}
