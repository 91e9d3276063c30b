package org.ecopetition.process.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.returnRefused;
import static org.ecopetition.process.Forms.returned;
import static org.ecopetition.process.Forms.signed;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.EngineOperation;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.trail.TableAnswer;
import org.ecopetition.audit.trail.TableAnswers;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.PassedElements;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of a case as it happens says how it went, as an independent listener saw it. */
class CaseTrailTest extends ProcessTest {

    @Autowired
    private EngineHistory history;

    @Autowired
    private TableAnswers answers;

    @Autowired
    private PassedElements passed;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Test
    void showsExactlyTheFlowsThatWereTaken() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, returned());
        complete("liaisona", "ruleOnReturn", key, returnRefused());
        complete("unit430921a", "signReceipt", key, signed());

        ProcessRun run = run(key);

        assertThat(run.way().inferred()).isFalse();
        Set<String> flows =
                repository.getBpmnModelInstance(run.modelId()).getModelElementsByType(SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .collect(Collectors.toSet());
        assertThat(run.way().passed().stream().filter(flows::contains))
                .containsExactlyInAnyOrderElementsOf(passed.of(process(key).getId()).stream()
                        .filter(flows::contains)
                        .toList());
        assertThat(run.way().times()).containsEntry("signReceipt", 2L).doesNotContainKey("ruleOnReturn");
        assertThat(run.steps())
                .filteredOn(step -> step.element().equals("signReceipt"))
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.via()).isNotNull());
    }

    @Test
    void keepsWhyATableSteeredTheCase() {
        String key = handedOff("NOISE");

        List<TableAnswer> said = answers.of(new CaseNumber(numberOf(key)));

        assertThat(said)
                .extracting(TableAnswer::decision)
                .contains("handling-deadlines", "repeat-level", "supervision-notices");
        assertThat(said)
                .filteredOn(answer -> answer.decision().equals("handling-deadlines"))
                .allSatisfy(answer -> {
                    assertThat(answer.question()).contains("programmeLevel");
                    assertThat(history.rows(
                                    answer.decision(),
                                    answer.version(),
                                    Arrays.asList(answer.rules().split(",", -1))))
                            .singleElement()
                            .satisfies(row -> assertThat(row.table()).isEqualTo("办理时限"));
                });
    }

    @Test
    void tellsWhoClaimedATaskAndPutItBack() {
        String key = handedOff("NOISE");
        Task receipt = open("signReceipt", key).get(0);
        as("unit430921a", () -> tasks.claim(receipt.getId(), "unit430921a"));
        as("unit430921a", () -> tasks.setAssignee(receipt.getId(), null));

        assertThat(history.operationsOn(new CaseNumber(numberOf(key))))
                .filteredOn(operation -> "signReceipt".equals(operation.element()))
                .extracting(EngineOperation::operation)
                .containsExactly("Claim", "PutBack");
    }

    private void as(String person, Runnable act) {
        identity.setAuthentication(person, List.of(person.substring(0, person.length() - 1)));
        try {
            act.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private ProcessRun run(String key) {
        return history.runsOf(new CaseNumber(numberOf(key))).stream()
                .filter(run -> run.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
