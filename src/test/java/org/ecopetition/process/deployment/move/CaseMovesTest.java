package org.ecopetition.process.deployment.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.ecopetition.audit.LedCases;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.MoveProgress;
import org.ecopetition.casework.model.MoveRehearsal;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Forms;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Running cases moved to a changed process: rehearsed, mapped, moved in batches, each with its line. */
class CaseMovesTest extends ProcessTest {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private CaseMoves moves;

    @Autowired
    private MoveBook book;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private LedCases led;

    @Autowired
    private JdbcClient database;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void takeBack() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(open -> runtime.deleteProcessInstance(open.getId(), "the test is over", true));
        deployments.forEach(id -> repository.deleteDeployment(id, true));
        database.sql("delete from model_move").update();
    }

    @Test
    void rehearsesWithoutLeavingATrace() {
        String key = handedOff("NOISE");
        long deployed = repository.createDeploymentQuery().count();

        MoveRehearsal told = rehearsal.of(List.of(renamed()), List.of()).get(0);

        assertThat(told.running()).isEqualTo(1);
        assertThat(told.moving()).isEqualTo(1);
        assertThat(told.stranded()).isEmpty();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployed);
        assertThat(versionOf(key)).isEqualTo(1);
        assertThat(led.of(new CaseNumber(numberOf(key)))).hasSize(2);
    }

    @Test
    void saysAtWhichStepACaseWouldStayBehindAndMovesItWithAMapping() {
        deploy(withTask("checkOrder"));
        String key = handedOff("NOISE");
        deploy(withTask("compareOrder"));

        MoveRehearsal told = onlyRehearsal(List.of());

        assertThat(told.moving()).isZero();
        assertThat(told.stranded()).singleElement().satisfies(held -> {
            assertThat(held.step()).isEqualTo("checkOrder");
            assertThat(held.some()).containsExactly(key);
            assertThat(held.choices()).extracting(MoveRehearsal.Choice::id).contains("compareOrder");
        });
        assertThatThrownBy(() -> moves.start("handoff", List.of(), "leadera")).isInstanceOf(Refusal.class);
        assertThat(onlyRehearsal(List.of("handoff checkOrder reassignHandOff")).refused())
                .isNotEmpty();
        List<String> mapping = List.of("handoff checkOrder compareOrder");
        assertThat(onlyRehearsal(mapping).moving()).isEqualTo(1);

        moves.start("handoff", mapping, "leadera");
        workOff(10);

        assertThat(open("compareOrder", key)).hasSize(1);
    }

    @Test
    void movesEachCaseOnItsOwnAndWritesItsLine() {
        String one = handedOff("NOISE");
        String other = handedOff("WATER");
        deploy(renamed());

        moves.start("handoff", List.of(), "leadera");

        assertThatThrownBy(() -> moves.start("handoff", List.of(), "leadera")).isInstanceOf(Refusal.class);
        workOff(1);
        MoveProgress half = book.latest().get(0);
        assertThat(half.done()).isEqualTo(1);
        assertThat(half.endedAt()).isNull();
        assertThat(List.of(versionOf(one), versionOf(other))).containsExactlyInAnyOrder(1, 2);
        workOff(10);
        assertThat(book.latest().get(0)).satisfies(move -> {
            assertThat(move.done()).isEqualTo(2);
            assertThat(move.failed()).isZero();
            assertThat(move.endedAt()).isNotNull();
        });
        assertThat(led.of(new CaseNumber(numberOf(one))))
                .filteredOn(line -> line.key().equals(one))
                .last()
                .satisfies(line -> {
                    assertThat(line.version()).isEqualTo(2);
                    assertThat(line.person()).isEqualTo("leadera");
                });
        complete("unit430921a", "signReceipt", one, Forms.signed());
        assertThat(open("verifyAllegation", one)).hasSize(1);
    }

    private MoveRehearsal onlyRehearsal(List<String> mapping) {
        return rehearsal.ofDeployed(mapping).stream()
                .filter(told -> told.process().equals("handoff"))
                .findFirst()
                .orElseThrow();
    }

    /** Works off the first waiting jobs of batches, and all that make or watch them. */
    private void workOff(int most) {
        int done = 0;
        List<Job> waiting = batchJobs();
        while (!waiting.isEmpty()) {
            for (Job job : waiting) {
                boolean moving = kind(job).equals("instance-migration");
                if (moving && done == most) {
                    return;
                }
                done += moving ? 1 : 0;
                management.executeJob(job.getId());
            }
            waiting = batchJobs();
        }
    }

    private List<Job> batchJobs() {
        return management.createJobQuery().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .filter(job -> kind(job).contains("migration") || kind(job).startsWith("batch-"))
                .toList();
    }

    private String kind(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getJobType()
                .toLowerCase(Locale.ROOT);
    }

    private int versionOf(String key) {
        return repository
                .getProcessDefinition(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .singleResult()
                        .getProcessDefinitionId())
                .getVersion();
    }

    private static ModelFile renamed() {
        return changed(text -> text.replace("name=\"签收交办件\"", "name=\"签收\""));
    }

    private static ModelFile changed(UnaryOperator<String> change) {
        try {
            return new ModelFile(
                    "handoff.bpmn",
                    change.apply(Files.readString(Path.of("processes/handoff/handoff.bpmn")))
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void deploy(ModelFile file) {
        deployments.add(repository
                .createDeployment()
                .addInputStream(file.name(), new ByteArrayInputStream(file.content()))
                .deploy()
                .getId());
    }

    /** A hand-off with a step of an administrator's own before the receipt. */
    private static ModelFile withTask(String id) {
        return changed(text -> text.replace(
                "<bpmn:sequenceFlow id=\"toSignReceipt\" sourceRef=\"handOffArrived\" targetRef=\"signReceipt\" />",
                "<bpmn:sequenceFlow id=\"toSignReceipt\" sourceRef=\"handOffArrived\" targetRef=\"" + id + "\" />"
                        + "<bpmn:userTask id=\"" + id + "\" name=\"核对交办单\" camunda:candidateGroups=\"liaison\" />"
                        + "<bpmn:sequenceFlow id=\"toReceipt\" sourceRef=\"" + id
                        + "\" targetRef=\"signReceipt\" />"));
    }
}
