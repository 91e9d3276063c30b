package org.ecopetition.process.deployment.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.ModelKind;
import org.ecopetition.process.RawModel;
import org.ecopetition.process.addition.CaseOfTask;
import org.ecopetition.process.addition.TaskForms;
import org.ecopetition.process.deployment.file.FileEncoding;
import org.ecopetition.process.deployment.inspection.bound.DrawnWords;
import org.ecopetition.process.deployment.inspection.bound.FormBounds;
import org.ecopetition.process.guard.StepBeans;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The inspection of files that are to be deployed together. */
@Component
public class ModelInspection {

    /** Bytes of a file; ours have some hundred thousand. */
    private static final int LARGEST = 3_000_000;

    private final StepBeans steps;
    private final ShippedModels shipped;
    private final InspectionSettings settings;
    private final EngineReading engine;
    private final ObjectProvider<Further> further;
    private final ObjectProvider<RefusalWords> words;
    private final TaskForms drawn;

    ModelInspection(
            StepBeans steps,
            ShippedModels shipped,
            InspectionSettings settings,
            EngineReading engine,
            ObjectProvider<Further> further,
            ObjectProvider<RefusalWords> words,
            TaskForms drawn) {
        this.steps = steps;
        this.shipped = shipped;
        this.settings = settings;
        this.engine = engine;
        this.further = further;
        this.words = words;
        this.drawn = drawn;
    }

    /** What is wrong with the files, which may name what is deployed already and each other. */
    public ModelFaults of(List<ModelFile> files, CommandContext context) {
        ModelFaults findings = new ModelFaults(words.getObject());
        KnownParts known = new KnownParts(context, drawn);
        Map<ModelFile, Element> models = new LinkedHashMap<>();
        Map<ModelFile, JsonNode> forms = new LinkedHashMap<>();
        for (ModelFile file : files) {
            findings.in(file.name());
            read(file, findings, models, forms);
        }
        models.values().forEach(model -> noteIds(model, known));
        forms.values().forEach(form -> known.addForm(form.path("id").asText(), form));
        models.forEach((file, model) -> inspect(file, model, known, findings));
        forms.forEach((file, form) -> {
            findings.in(file.name());
            requireIds(file, Set.of(form.path("id").asText()), findings);
            FormBounds.inspect(form, findings);
            new FormInspection(steps, shipped, findings).inspect(form);
            inspectReaders(form.path("id").asText(), known, findings);
        });
        return findings;
    }

    /** A process that stays as it is goes on reading what the form asked. */
    private void inspectReaders(String form, KnownParts known, ModelFaults findings) {
        for (String key : CaseOfTask.KEEPING) {
            known.untouchedProcess(key).stream()
                    .flatMap(file -> file.elements().stream())
                    .filter(process -> process.getTagName().equals("process"))
                    .filter(process -> new FlowGraph(process)
                            .nodes().values().stream()
                                    .anyMatch(node -> form.equals(ProcessInspection.extension(node, "formRef"))))
                    .forEach(process -> VariableInspection.run(process, steps, known, findings));
        }
    }

    private void inspect(ModelFile file, Element model, KnownParts known, ModelFaults findings) {
        findings.in(file.name());
        long before = findings.count();
        if (findings.addIdsTwice(model)) {
            return;
        }
        DrawnWords.inspect(model, findings);
        if (ModelKind.of(file.name()) == ModelKind.PROCESS) {
            requireIds(file, idsOf(model, "process"), findings);
            new ProcessInspection(steps, shipped, known, settings, findings).inspect(model);
        } else {
            requireIds(file, idsOf(model, "decision"), findings);
            new DecisionInspection(shipped, settings, findings).inspect(model);
        }
        if (findings.count() == before) {
            engine.read(file, findings);
        }
        if (findings.count() == before) {
            further.forEach(inspection -> inspection.inspect(file, model, known, findings));
        }
        if (findings.count() == before && ModelKind.of(file.name()) == ModelKind.DECISION) {
            new DecisionInspection(shipped, settings, findings).inspectRows(model);
        }
    }

    /** A file with the name of a shipped one takes its place, so it holds the same models. */
    private void requireIds(ModelFile file, Set<String> ids, ModelFaults findings) {
        for (String expected : shipped.idsIn(file.name())) {
            if (!ids.contains(expected)) {
                findings.add(null, null, "model.id-changed", file.name(), expected, String.join("、", ids));
            }
        }
        for (String id : ids) {
            shipped.fileOf(id)
                    .filter(name -> !name.equals(file.name()))
                    .ifPresent(name -> findings.warn(id, "model.other-name", id, name, file.name()));
        }
    }

    private void read(
            ModelFile file, ModelFaults findings, Map<ModelFile, Element> models, Map<ModelFile, JsonNode> forms) {
        if (FileEncoding.isContradicted(file.content())) {
            findings.add(null, null, "model.unreadable.encoding");
            return;
        }
        if (file.content().length > LARGEST) {
            findings.add(null, null, "model.bound.size", LARGEST / 1_000_000);
            return;
        }
        try {
            switch (ModelKind.of(file.name())) {
                case PROCESS, DECISION -> models.put(file, RawModel.read(file.content()));
                case FORM -> forms.put(file, drawn.read(file.content()));
                case OTHER -> findings.add(null, null, "model.other-file", file.name());
            }
        } catch (IOException | ProcessEngineException unreadable) {
            engine.tellUnreadable(unreadable, findings);
        }
    }

    private static void noteIds(Element model, KnownParts known) {
        idsOf(model, "process").forEach(known::addProcess);
        idsOf(model, "decision").forEach(known::addDecision);
    }

    private static Set<String> idsOf(Element model, String tag) {
        Set<String> ids = new HashSet<>();
        model.elements().stream()
                .filter(inner -> inner.getTagName().equals(tag))
                .forEach(inner -> ids.add(Objects.toString(inner.attribute("id"), "")));
        return ids;
    }

    /** A further inspection of a file that can be read and has no other fault. */
    public interface Further {

        /** Tells what is wrong with the file. */
        void inspect(ModelFile file, Element model, KnownParts known, ModelFaults findings);
    }
}
