package org.ecopetition.process.deployment.inspection;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.casework.fact.DrawnForm;
import org.ecopetition.process.addition.CaseOfTask;
import org.ecopetition.process.guard.StepBeans;
import org.jspecify.annotations.Nullable;

/** The inspection of what can be told of a process only as a whole: ways, events, variables, history, picture. */
class WholeProcessInspection {

    private final StepBeans steps;
    private final ShippedModels shipped;
    private final KnownParts known;
    private final InspectionSettings settings;
    private final ModelFaults findings;
    private final TimerInspection timers;

    WholeProcessInspection(
            StepBeans steps,
            ShippedModels shipped,
            KnownParts known,
            InspectionSettings settings,
            ModelFaults findings) {
        this.steps = steps;
        this.shipped = shipped;
        this.known = known;
        this.settings = settings;
        this.findings = findings;
        this.timers = new TimerInspection(settings, findings);
    }

    void inspect(Element file) {
        Set<String> drawn = new HashSet<>();
        noteDrawn(file, drawn);
        for (Element process : file.elements()) {
            if (process.getTagName().equals("process")) {
                inspectProcess(process, file, drawn);
            }
        }
    }

    private void inspectProcess(Element process, Element file, Set<String> drawn) {
        String id = Objects.toString(process.attribute("id"));
        long before = findings.count();
        ReliedInspection relied = new ReliedInspection(shipped, findings);
        relied.inspect(process, file);
        if ("false".equals(process.attribute("isExecutable"))) {
            return;
        }
        HistoryTime.inspect(process, id, ProcessInspection.extension(process, "historyTimeToLive"), settings, findings);
        new FlowInspection(findings).inspect(process);
        if (findings.count() == before) {
            relied.inspectBypasses(process);
        }
        EventInspection events = new EventInspection(shipped, findings, file);
        inspectInner(process, events, null);
        VariableInspection.run(process, steps, known, findings);
        if (!CaseOfTask.KEEPING.contains(id)) {
            inspectKeptNowhere(process);
        }
        if (shipped.process(id).isPresent()) {
            inspectStarts(process);
            inspectPicture(process, id, drawn);
        }
    }

    private void inspectInner(Element element, EventInspection events, @Nullable String outerId) {
        String id = FlowGraph.isNode(element) ? element.attribute("id") : outerId;
        if (FlowGraph.isNode(element) && id != null) {
            events.inspect(element, id);
        }
        if (element.getTagName().equals("timerEventDefinition")) {
            timers.inspect(element, id);
        } else if (element.getTagName().equals("failedJobRetryTimeCycle")) {
            timers.inspectRetries(element, id);
        }
        for (Element inner : element.elements()) {
            inspectInner(inner, events, id);
        }
    }

    /** Answers become facts of a case or a briefing, and these processes run for none. */
    private void inspectKeptNowhere(Element process) {
        new FlowGraph(process).nodes().forEach((task, node) -> {
            String form = ProcessInspection.extension(node, "formRef");
            boolean asks = form != null
                    && steps.userTask(task).isEmpty()
                    && known.form(form)
                            .filter(drawn ->
                                    !DrawnForm.of(drawn, Set.of()).fields().isEmpty())
                            .isPresent();
            if (asks) {
                findings.add(node, task, "model.drawn.no-case", String.valueOf(form));
            }
        });
    }

    /** Cases begin where the register begins them; a timer or signal would begin one that belongs to no petition. */
    private void inspectStarts(Element process) {
        for (Element start : process.elements()) {
            boolean begins = FlowGraph.first(start, "timerEventDefinition") != null
                    || FlowGraph.first(start, "signalEventDefinition") != null
                    || FlowGraph.first(start, "conditionalEventDefinition") != null;
            if (start.getTagName().equals("startEvent") && begins) {
                findings.add(start, start.attribute("id"), "model.starts-by-itself");
            }
        }
    }

    private void inspectPicture(Element process, String id, Set<String> drawn) {
        Set<String> nodes = new FlowGraph(process).nodes().keySet();
        if (nodes.stream().noneMatch(drawn::contains)) {
            findings.add(process, id, "model.no-picture", id);
            return;
        }
        Set<String> ours = shipped.process(id)
                .map(known -> new FlowGraph(known.process()).nodes().keySet())
                .orElse(Set.of());
        new FlowGraph(process).nodes().forEach((node, element) -> {
            if (!drawn.contains(node) && ours.contains(node)) {
                findings.add(element, node, "model.not-drawn", FlowInspection.named(element, node));
            } else if (!drawn.contains(node)) {
                findings.warn(node, "model.not-drawn", FlowInspection.named(element, node));
            }
        });
    }

    private static void noteDrawn(Element element, Set<String> drawn) {
        if (element.getTagName().equals("BPMNShape") && element.attribute("bpmnElement") != null) {
            drawn.add(element.attribute("bpmnElement"));
        }
        element.elements().forEach(inner -> noteDrawn(inner, drawn));
    }
}
