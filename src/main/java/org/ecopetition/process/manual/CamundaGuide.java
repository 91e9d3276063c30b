package org.ecopetition.process.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.ecopetition.casework.manual.DeployedGuide;
import org.ecopetition.casework.manual.ManualPart;
import org.ecopetition.process.Engine;
import org.ecopetition.process.addition.CaseOfTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's newest versions as the staff guide tells them. */
@Component
class CamundaGuide implements DeployedGuide {

    private static final String UNIT = "unit";

    private final RepositoryService repository;
    private final FormsInWords forms;
    private final Engine engine;

    CamundaGuide(RepositoryService repository, FormsInWords forms, Engine engine) {
        this.repository = repository;
        this.forms = forms;
        this.engine = engine;
    }

    @Override
    public List<ManualPart> parts() {
        return engine.act(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(process -> CaseOfTask.PROCESSES.contains(process.getKey())
                        || process.getKey().equals("briefing"))
                .sorted(Comparator.comparing((ProcessDefinition process) ->
                        List.of("petition", "handoff", "briefing").indexOf(process.getKey())))
                .map(this::part)
                .toList());
    }

    @Override
    public Optional<String> diagram(String process) {
        return engine.act(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .map(found -> text(repository.getProcessModel(found.getId()))));
    }

    @Override
    public List<Table> tables() {
        return engine.act(() -> repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .sorted(Comparator.comparing(DecisionDefinition::getKey))
                .map(this::table)
                .toList());
    }

    private Table table(DecisionDefinition table) {
        Decision decision = repository.getDmnModelInstance(table.getId()).getModelElementById(table.getKey());
        int rows = decision.getExpression() instanceof DecisionTable rules
                ? rules.getRules().size()
                : 0;
        String about = decision.getDescription() == null
                ? ""
                : decision.getDescription().getTextContent().strip();
        return new Table(table.getKey(), String.valueOf(table.getName()), about, table.getVersion(), rows);
    }

    private ManualPart part(ProcessDefinition process) {
        BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
        return new ManualPart(
                process.getKey(),
                String.valueOf(process.getName()),
                about(model.getModelElementById(process.getKey())),
                process.getVersion(),
                model.getModelElementsByType(UserTask.class).stream()
                        .map(this::task)
                        .toList());
    }

    private ManualPart.Task task(UserTask task) {
        Set<String> next = new TreeSet<>();
        noteNext(task, next, new TreeSet<>());
        String form = task.getCamundaFormRef();
        return new ManualPart.Task(
                task.getId(),
                named(task),
                Arrays.stream(Objects.toString(task.getCamundaCandidateGroups(), "")
                                .split(",", -1))
                        .map(String::strip)
                        .map(group -> group.startsWith("$") || group.startsWith(UNIT) ? UNIT : group)
                        .distinct()
                        .toList(),
                about(task),
                List.copyOf(next),
                form == null ? List.of() : forms.fields(form));
    }

    /** The tasks and ends behind it, past whatever works by itself. */
    private static void noteNext(FlowNode from, Set<String> next, Set<String> seen) {
        for (FlowNode following : from.getSucceedingNodes().list()) {
            if (!seen.add(following.getId())) {
                continue;
            }
            boolean tells = following instanceof UserTask
                    || following.getSucceedingNodes().count() == 0;
            if (tells && following.getName() != null) {
                next.add(named(following));
            } else {
                noteNext(following, next, seen);
            }
        }
    }

    private static String named(FlowNode node) {
        return node.getName() == null ? node.getId() : node.getName().strip();
    }

    private static String about(@Nullable BaseElement element) {
        return element == null
                ? ""
                : element.getDocumentations().stream()
                        .map(part -> part.getTextContent().strip())
                        .collect(Collectors.joining(" "));
    }

    private static String text(InputStream document) {
        try (document) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
