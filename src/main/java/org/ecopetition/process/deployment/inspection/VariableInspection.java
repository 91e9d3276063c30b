package org.ecopetition.process.deployment.inspection;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.casework.fact.DrawnField;
import org.ecopetition.casework.fact.DrawnForm;
import org.ecopetition.process.UserTaskStep;
import org.ecopetition.process.guard.StepBeans;
import org.ecopetition.process.variable.DeclaredVariables;
import org.ecopetition.process.variable.ProcessVariable;
import org.jspecify.annotations.Nullable;

/**
 * The inspection of what a process reads: variables that somebody sets, of a type that fits where they stand, compared with
 * values that they can hold.
 */
class VariableInspection {

    private static final Set<String> ENGINE =
            Set.of("loopCounter", "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances");
    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "condition", "completionCondition");
    private static final Set<String> DATES = Set.of("timeDate", "dueDate", "followUpDate");
    private static final Set<String> STEPS = Set.of("delegateExpression", "variableMappingDelegateExpression");

    private final ModelFaults findings;
    private final StepBeans steps;
    private final KnownParts parts;
    private final Map<String, ProcessVariable<?>> known = new HashMap<>();
    private final Map<String, Set<String>> values = new HashMap<>();
    private final SettingSteps setting;
    private final Set<String> texts = new HashSet<>();
    private final Set<String> mayBeEmpty = new HashSet<>();

    VariableInspection(
            Element process,
            Map<String, ProcessVariable<?>> declared,
            StepBeans steps,
            KnownParts parts,
            ModelFaults findings) {
        this.findings = findings;
        this.steps = steps;
        this.parts = parts;
        this.setting = new SettingSteps(new FlowGraph(process), declared.values());
        known.putAll(declared);
        declared.values().forEach(variable -> noteValues(variable.name(), variable.values()));
        ENGINE.forEach(name -> known.put(name, new ProcessVariable<>(name, Integer.class)));
        noteSet(process);
    }

    /** That of a process behind which code stands; nothing to ask of another. */
    static void run(Element process, StepBeans steps, KnownParts parts, ModelFaults findings) {
        DeclaredVariables.of(String.valueOf(process.attribute("id")))
                .ifPresent(declared -> new VariableInspection(process, declared, steps, parts, findings)
                        .inspect(process, process.attribute("id")));
    }

    private void inspect(Element element, @Nullable String outerId) {
        String own = element.attribute("id");
        String id = own == null || !ProcessInspection.BPMN.equals(element.getUri()) || isInner(element) ? outerId : own;
        for (String attribute : element.attributes()) {
            String name = attribute.substring(attribute.lastIndexOf(':') + 1);
            if (!STEPS.contains(name)) {
                inspectText(element, id, name, element.attribute(attribute));
            }
        }
        inspectText(element, id, element.getTagName(), element.getText());
        for (Element inner : element.elements()) {
            inspect(inner, id);
        }
    }

    /** What a shape holds is told of at the shape. */
    private static boolean isInner(Element element) {
        return element.getTagName().endsWith("EventDefinition")
                || element.getTagName().endsWith("Expression");
    }

    private void inspectText(Element element, @Nullable String id, String place, String text) {
        boolean asks = CONDITIONS.contains(place);
        if (asks && !SimpleExpression.isWhole(text)) {
            findings.add(element, id, "model.condition.unwritten", text.strip());
            return;
        }
        for (SimpleExpression.Part part : SimpleExpression.partsOf(text)) {
            inspectPart(element, id, place, part);
        }
    }

    private void inspectPart(Element element, @Nullable String id, String place, SimpleExpression.Part part) {
        if (!part.isVariable()) {
            return;
        }
        ProcessVariable<?> variable = known.get(part.name());
        if (variable == null) {
            findings.add(
                    element,
                    id,
                    texts.contains(part.name()) ? "model.drawn.steers-not" : "model.unknown-variable",
                    part.name());
            return;
        }
        long before = findings.count();
        inspectFit(element, id, place, part, variable);
        if (findings.count() == before && setting.isReadTooEarly(id, part.name())) {
            findings.add(element, id, "model.read-too-early", part.name(), setting.namesOf(part.name()));
        }
    }

    private void inspectFit(
            Element element,
            @Nullable String id,
            String place,
            SimpleExpression.Part part,
            ProcessVariable<?> variable) {
        if (CONDITIONS.contains(place)) {
            inspectComparison(element, id, part, variable);
        } else if (DATES.contains(place) && variable.type() != Date.class && variable.type() != Object.class) {
            findings.add(element, id, "model.no-date", part.name());
        } else if (place.equals("timeDate") && mayBeEmpty.contains(part.name())) {
            findings.add(element, id, "model.drawn.may-be-empty", part.name());
        } else if (place.equals("candidateGroups") && variable.type() == Date.class) {
            findings.add(element, id, "model.no-office", part.name());
        }
    }

    private void inspectComparison(
            Element element, @Nullable String id, SimpleExpression.Part part, ProcessVariable<?> variable) {
        Class<?> type = variable.type();
        if (type == Object.class) {
            return;
        }
        String compared = part.comparedWith();
        if (compared == null) {
            if (type != Boolean.class && !part.isTestedForEmpty()) {
                findings.add(element, id, "model.condition.uncompared", part.name());
            }
            return;
        }
        Set<String> possible = values.getOrDefault(part.name(), Set.of());
        if (type == Date.class || (type == Double.class && !SimpleExpression.isNumber(compared))) {
            findings.add(element, id, "model.condition.kind", part.name(), compared);
        } else if (type == String.class && SimpleExpression.isNumberOrFlag(compared)) {
            findings.add(element, id, "model.condition.text", part.name(), compared);
        } else if (type == Boolean.class
                && (SimpleExpression.isText(compared) || SimpleExpression.isNumber(compared))) {
            findings.add(element, id, "model.condition.flag", part.name(), compared);
        } else if (SimpleExpression.isText(compared)
                && !possible.isEmpty()
                && !possible.contains(SimpleExpression.unquoted(compared))) {
            findings.add(
                    element,
                    id,
                    "model.condition.value",
                    part.name(),
                    SimpleExpression.unquoted(compared),
                    String.join("、", possible.stream().sorted().toList()));
        }
    }

    /** What the model itself sets, and what the forms of its tasks can answer. */
    private void noteSet(Element element) {
        String tag = element.getTagName();
        String each = ProcessInspection.extension(element, "elementVariable");
        if (each != null) {
            known.putIfAbsent(each, new ProcessVariable<>(each, Object.class));
        }
        String named = element.attribute("name");
        if (named != null && (tag.equals("inputParameter") || tag.equals("outputParameter"))) {
            known.putIfAbsent(named, new ProcessVariable<>(named, Object.class));
        }
        String result = ProcessInspection.extension(element, "resultVariable");
        if (result != null) {
            known.putIfAbsent(result, new ProcessVariable<>(result, Object.class));
        }
        if (tag.equals("userTask") && element.attribute("id") != null) {
            noteDrawn(element, element.attribute("id"));
            steps.userTask(element.attribute("id"))
                    .map(UserTaskStep::fields)
                    .ifPresent(fields -> fields.stream()
                            .filter(field -> known.containsKey(field.name()))
                            .forEach(field -> noteValues(field.name(), field.allowed())));
        }
        element.elements().forEach(this::noteSet);
    }

    /** What the form of a task asks beyond what its step does. */
    private void noteDrawn(Element task, String id) {
        String form = ProcessInspection.extension(task, "formRef");
        Set<String> taken = new HashSet<>();
        steps.userTask(id).ifPresent(step -> step.fields().forEach(field -> taken.addAll(field.names())));
        List<DrawnField> drawn = form == null
                ? List.of()
                : parts.form(form)
                        .map(asked -> DrawnForm.of(asked, taken).fields())
                        .orElse(List.of());
        for (DrawnField field : drawn) {
            if (!field.steers()) {
                texts.add(field.key());
                continue;
            }
            known.putIfAbsent(field.key(), new ProcessVariable<>(field.key(), typeOf(field)));
            setting.note(field.key(), id);
            noteValues(field.key(), field.options().keySet());
            if (!field.rules().required() || field.hiddenWhen() != null) {
                mayBeEmpty.add(field.key());
            }
        }
    }

    private static Class<?> typeOf(DrawnField field) {
        return switch (field.kind()) {
            case FLAG -> Boolean.class;
            case CHOICE -> String.class;
            case DATE, DATE_TIME -> Date.class;
            default -> Double.class;
        };
    }

    private void noteValues(String variable, Collection<String> possible) {
        if (!possible.isEmpty()) {
            values.computeIfAbsent(variable, unused -> new HashSet<>()).addAll(possible);
        }
    }
}
