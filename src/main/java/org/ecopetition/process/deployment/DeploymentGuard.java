package org.ecopetition.process.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.process.RawModel;
import org.ecopetition.process.guard.StepBeans;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands before every deployment, from the folder as from Modeler: a file that carries code or names something that does
 * not exist is refused by element, and nothing of its deployment comes in.
 */
@Component
class DeploymentGuard implements Deployer {

    private final StepBeans steps;
    private final ShippedModels shipped;
    private final ObjectProvider<RefusalWords> words;
    private final ObjectMapper json;

    DeploymentGuard(StepBeans steps, ShippedModels shipped, ObjectProvider<RefusalWords> words, ObjectMapper json) {
        this.steps = steps;
        this.shipped = shipped;
        this.words = words;
        this.json = json;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Findings findings = new Findings(words.getObject());
        KnownParts known = new KnownParts(Context.getCommandContext());
        Map<String, Element> processes = new LinkedHashMap<>();
        Map<String, Element> decisions = new LinkedHashMap<>();
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        for (ResourceEntity file : deployment.getResources().values()) {
            read(file, findings, processes, decisions, forms);
        }
        processes.values().forEach(model -> idsOf(model, "process", known::addProcess));
        decisions.values().forEach(model -> idsOf(model, "decision", known::addDecision));
        forms.values().forEach(form -> known.addForm(form.path("id").asText()));

        processes.forEach((name, model) -> {
            findings.in(name);
            new ProcessInspection(steps, shipped, known, findings).inspect(model);
        });
        decisions.forEach((name, model) -> {
            findings.in(name);
            new DecisionInspection(shipped, findings).inspect(model);
        });
        forms.forEach((name, form) -> {
            findings.in(name);
            new FormInspection(steps, shipped, findings).inspect(form);
        });
        findings.refuse();
    }

    private void read(
            ResourceEntity file,
            Findings findings,
            Map<String, Element> processes,
            Map<String, Element> decisions,
            Map<String, JsonNode> forms) {
        String name = file.getName();
        findings.in(name);
        try {
            switch (ModelKind.of(name)) {
                case PROCESS -> processes.put(name, RawModel.read(file.getBytes()));
                case DECISION -> decisions.put(name, RawModel.read(file.getBytes()));
                case FORM -> forms.put(name, json.readTree(file.getBytes()));
                case OTHER -> findings.add(null, null, "model.other-file", name);
            }
        } catch (IOException | ProcessEngineException unreadable) {
            findings.add(null, null, "model.unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    private static void idsOf(Element element, String tag, Consumer<String> known) {
        for (Element inner : element.elements()) {
            if (inner.getTagName().equals(tag) && inner.attribute("id") != null) {
                known.accept(inner.attribute("id"));
            }
        }
    }
}
