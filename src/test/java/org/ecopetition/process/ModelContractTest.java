package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models, tables, templates and steps agree with each other and with {@code processes/README.md}. */
class ModelContractTest {

    /** Ids as Modeler makes them up: of BPMN, of DMN and of forms. */
    private static final Pattern GENERATED_ID = Pattern.compile("\\w*_(?=[a-z]*\\d)[0-9a-z]{7}(?:_di|_label)?");

    private static final Pattern IN_CODE = Pattern.compile("`([A-Za-z]\\w*)`");
    private static final Pattern IDS = Pattern.compile("\"?id\"?\\s*[=:]\\s*\"([^\"]*)\"|\"row\": \"([^\"]*)\"");
    private static final Set<String> GROUPS =
            Set.of("liaison", "leader", "${unitGroup}", "${handlingGroups}", "${noticeDesk}");

    static Stream<ProcessFolder> folders() {
        return ProcessFolder.all();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void namesTheProcessLikeItsFolder(ProcessFolder folder) {
        assertThat(folder.all(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(folder.name());
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(process.getCamundaVersionTag()).isNotBlank();
        });
        assertThat(folder.files(".bpmn")).containsExactly(folder.name());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void choosesEveryId(ProcessFolder folder) {
        Stream<String> files = Stream.of(".bpmn", ".dmn", ".form")
                .flatMap(ending -> folder.files(ending).stream().map(file -> file + ending));
        assertThat(files.flatMap(file -> IDS.matcher(ProcessFolder.text(folder.file(file)))
                        .results()
                        .map(id -> id.group(1) == null ? id.group(2) : id.group(1))))
                .isNotEmpty()
                .noneMatch(id -> GENERATED_ID.matcher(id).matches());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void namesAndDocumentsEveryNode(ProcessFolder folder) {
        List<BaseElement> nodes = new ArrayList<>(folder.all(FlowNode.class));
        nodes.add(folder.process());
        SoftAssertions.assertSoftly(softly -> {
            for (BaseElement node : nodes) {
                softly.assertThat(node.getAttributeValue("name"))
                        .as(node.getId())
                        .isNotBlank();
                softly.assertThat(wordsOf(node)).as(node.getId()).hasSizeGreaterThan(20);
            }
        });
    }

    private static String wordsOf(BaseElement node) {
        return node.getChildElementsByType(Documentation.class).stream()
                .map(Documentation::getTextContent)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void drawsEveryNodeAndFlow(ProcessFolder folder) {
        assertThat(idsOf(folder.all(FlowNode.class)))
                .isSubsetOf(folder.all(BpmnShape.class).stream()
                        .map(shape -> shape.getBpmnElement().getId())
                        .toList());
        assertThat(idsOf(folder.all(SequenceFlow.class)))
                .isEqualTo(folder.all(BpmnEdge.class).stream()
                        .map(edge -> edge.getBpmnElement().getId())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void asksAQuestionAtEveryDecisionAndNamesEveryAnswer(ProcessFolder folder) {
        SoftAssertions.assertSoftly(softly -> {
            for (Gateway gateway : folder.all(Gateway.class)) {
                if (gateway.getOutgoing().size() > 1) {
                    softly.assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
                }
            }
            for (SequenceFlow flow : folder.all(SequenceFlow.class)) {
                if (isAnswer(flow)) {
                    softly.assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                }
            }
        });
    }

    private static boolean isAnswer(SequenceFlow flow) {
        return flow.getConditionExpression() != null
                || flow.getId().equals(flow.getSource().getAttributeValue("default"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void leavesEveryDecisionByAConditionOrTheDefault(ProcessFolder folder) {
        assertThat(folder.all(SequenceFlow.class).stream()
                        .filter(flow -> flow.getSource().getOutgoing().size() > 1)
                        .filter(flow ->
                                !flow.getSource().getElementType().getTypeName().equals("eventBasedGateway"))
                        .filter(flow -> !isAnswer(flow))
                        .map(SequenceFlow::getId))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void runsAStepOfItsOwnPackageInEveryServiceTask(ProcessFolder folder) {
        SoftAssertions.assertSoftly(softly -> {
            for (ServiceTask task : folder.all(ServiceTask.class)) {
                softly.assertThat(task.getCamundaDelegateExpression())
                        .as(task.getId())
                        .isEqualTo("${" + task.getId() + "}");
                softly.assertThat(isClass(folder.className(task.getId()), JavaDelegate.class))
                        .as(folder.className(task.getId()))
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void handsEveryUserTaskToItsStepItsFormAndItsGroup(ProcessFolder folder) {
        SoftAssertions.assertSoftly(softly -> {
            for (UserTask task : folder.all(UserTask.class)) {
                String id = task.getId();
                softly.assertThat(listeners(task))
                        .as(id)
                        .containsExactlyInAnyOrder("create ${" + id + "}", "complete ${" + id + "}");
                softly.assertThat(isClass(folder.className(id), UserTaskStep.class))
                        .as(folder.className(id))
                        .isTrue();
                softly.assertThat(task.getCamundaFormRef()).as(id).isEqualTo(id);
                softly.assertThat(task.getCamundaFormRefBinding()).as(id).isEqualTo("latest");
                softly.assertThat(task.getCamundaCandidateGroups()).as(id).isIn(GROUPS);
            }
        });
        assertThat(folder.files(".form")).isEqualTo(idsOf(folder.all(UserTask.class)));
    }

    private static Set<String> listeners(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .map(listener -> listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void callsWhatExists(ProcessFolder folder) {
        Set<String> processes = ProcessFolder.all().map(ProcessFolder::name).collect(Collectors.toSet());
        for (CallActivity call : folder.all(CallActivity.class)) {
            assertThat(call.getCalledElement()).isIn(processes);
            assertThat(Objects.requireNonNullElse(call.getCamundaCalledElementBinding(), "latest"))
                    .isEqualTo("latest");
            String mapping = call.getCamundaVariableMappingDelegateExpression();
            assertThat(mapping).startsWith("${").endsWith("}");
            assertThat(isClass(
                            folder.className(mapping.substring(2, mapping.length() - 1)),
                            DelegateVariableMapping.class))
                    .as(mapping)
                    .isTrue();
        }
        Set<String> decisions =
                ProcessFolder.all().flatMap(any -> any.files(".dmn").stream()).collect(Collectors.toSet());
        assertThat(folder.all(BusinessRuleTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaDecisionRef()).isIn(decisions));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void boundsEveryTimerByADate(ProcessFolder folder) {
        assertThat(folder.all(TimerEventDefinition.class).stream()
                        .filter(timer -> timer.getTimeDate() == null)
                        .map(TimerEventDefinition::getId))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void leavesNoStepOver(ProcessFolder folder) {
        Set<String> named = Stream.of(folder.all(ServiceTask.class), folder.all(UserTask.class))
                .flatMap(tasks -> tasks.stream().map(task -> folder.className(task.getId())))
                .collect(Collectors.toCollection(HashSet::new));
        folder.all(CallActivity.class).stream()
                .map(CallActivity::getCamundaVariableMappingDelegateExpression)
                .map(mapping -> folder.className(mapping.replaceAll("[${}]", "")))
                .forEach(named::add);

        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.ecopetition.process." + folder.name())
                                .stream()
                                .filter(ModelContractTest::isStep)
                                .map(JavaClass::getName))
                .isSubsetOf(named);
    }

    private static boolean isStep(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && Stream.of(JavaDelegate.class, TaskListener.class, DelegateVariableMapping.class)
                        .anyMatch(type::isAssignableTo);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void namesEveryTableLikeItsFile(ProcessFolder folder) {
        for (String table : folder.files(".dmn")) {
            assertThat(ProcessFolder.text(folder.file(table + ".dmn")))
                    .contains("<decision id=\"" + table + "\"")
                    .contains("camunda:historyTimeToLive=\"P3650D\"");
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void listsEveryUserTaskInTheContract(ProcessFolder folder) {
        Map<String, String> listed = folder.rows().stream()
                .filter(row -> !row.name().isEmpty())
                .collect(Collectors.toMap(ContractRow::task, row -> row.name() + " " + groupOf(row)));
        Map<String, String> drawn = folder.all(UserTask.class).stream()
                .collect(Collectors.toMap(
                        UserTask::getId, task -> task.getName() + " " + task.getCamundaCandidateGroups()));

        assertThat(listed).isEqualTo(drawn);
    }

    private static String groupOf(ContractRow row) {
        return switch (row.group()) {
            case "lead unit", "each unit" -> "${unitGroup}";
            case "lead and assisting units" -> "${handlingGroups}";
            case "the desk of the notice" -> "${noticeDesk}";
            default -> row.group();
        };
    }

    @ParameterizedTest
    @MethodSource("folders")
    void listsEveryOtherElementInTheContract(ProcessFolder folder) {
        Set<String> told = IN_CODE.matcher(folder.chapter())
                .results()
                .map(code -> code.group(1))
                .collect(Collectors.toSet());
        Set<String> drawn = new TreeSet<>(idsOf(folder.all(ServiceTask.class)));
        drawn.addAll(idsOf(folder.all(CallActivity.class)));
        folder.process().getChildElementsByType(EndEvent.class).forEach(end -> drawn.add(end.getId()));
        folder.all(TimerEventDefinition.class)
                .forEach(timer -> drawn.add(((FlowElement) timer.getParentElement()).getId()));
        folder.all(Message.class).forEach(message -> drawn.add(message.getName()));

        assertThat(told).containsAll(drawn);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void tellsOfNoElementThatIsNotDrawn(ProcessFolder folder) {
        String others = folder.chapter().substring(folder.chapter().indexOf("Other elements:"));
        Set<String> told =
                IN_CODE.matcher(others).results().map(code -> code.group(1)).collect(Collectors.toSet());
        Set<String> drawn = idsOf(folder.all(FlowNode.class));
        folder.all(Message.class).forEach(message -> drawn.add(message.getName()));

        assertThat(drawn).containsAll(told);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void waitsForMessagesOfItsOwn(ProcessFolder folder) {
        assertThat(folder.all(MessageEventDefinition.class))
                .extracting(event -> event.getAttributeValue("messageRef"))
                .containsExactlyInAnyOrderElementsOf(idsOf(folder.all(Message.class)));
    }

    @Test
    void offersEveryStepToModeler() {
        Set<String> offered = new TreeSet<>();
        ProcessFolder.all()
                .forEach(folder -> FormPart.read(
                                ProcessFolder.elementTemplates().resolve(folder.name() + ".json"))
                        .forEach(template -> offered.add(template.path("name").asText() + " "
                                + template.path("id").asText())));
        Set<String> drawn = new TreeSet<>();
        ProcessFolder.all()
                .flatMap(folder ->
                        Stream.concat(folder.all(ServiceTask.class).stream(), folder.all(UserTask.class).stream()))
                .forEach(task -> drawn.add(task.getName() + " org.ecopetition." + task.getId()));

        assertThat(offered).isEqualTo(drawn);
    }

    private static Set<String> idsOf(Iterable<? extends BaseElement> elements) {
        Set<String> ids = new HashSet<>();
        elements.forEach(element -> ids.add(element.getId()));
        return ids;
    }

    private static boolean isClass(String name, Class<?> part) {
        try {
            return part.isAssignableFrom(Class.forName(name, false, ModelContractTest.class.getClassLoader()));
        } catch (ClassNotFoundException none) {
            return false;
        }
    }
}
