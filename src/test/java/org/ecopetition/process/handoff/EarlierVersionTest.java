package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.ecopetition.process.Forms.accepted;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.reassignedTo;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reopened;
import static org.ecopetition.process.Forms.returned;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.sentBack;
import static org.ecopetition.process.Forms.signed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hand-offs that began with version 1 of the model, which had no parts, go on with it after the model has changed. */
class EarlierVersionTest extends ProcessTest {

    private static final String FILE = "handoff.bpmn";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ObjectionDesk objections;

    private final List<Deployment> deployed = new ArrayList<>();

    @BeforeEach
    void deployVersionOne() throws IOException {
        deploy(Path.of("src/test/resources/models/handoff-1.bpmn"));
    }

    @AfterEach
    void takeVersionsBack() {
        deployed.forEach(version -> repository.deleteDeployment(version.getId(), true));
    }

    @Test
    void takeEveryTurnToTheEnd() throws IOException {
        String key = handedOff("NOISE");
        deploy(Path.of("processes/handoff", FILE));
        fire("deadlineApproaching", key);
        complete("leadera", "superviseHandling", key, form("supervisionInstruction", "今日内签收"));
        complete("unit430921a", "signReceipt", key, returned());
        complete("liaisona", "ruleOnReturn", key, reassignedTo("unit430902"));
        complete("unit430902a", "signReceipt", key, signed());
        complete("unit430902a", "verifyAllegation", key, noise("56.3"));
        complete("unit430902a", "rectify", key, rectified());
        complete("unit430902a", "remeasure", key, remeasured("50"));
        complete("liaisona", "reviewResult", key, sentBack("RECTIFY_AGAIN"));
        complete("unit430902a", "rectify", key, rectified());
        complete("unit430902a", "remeasure", key, remeasured("50"));
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());
        objections.lodge(new CaseNumber(numberOf(key)), "夜里还是吵", "13912345678");
        complete("liaisona", "handleObjection", key, reopened());
        complete("unit430902a", "verifyAllegation", key, noise("50"));
        complete("unit430902a", "rectify", key, rectified());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());
        fire("publicityEnded", key);
        complete("liaisona", "acceptRectification", key, accepted());

        assertThat(process(key)).isEnded().hasPassed("handOffWrittenOff").hasNotPassed("receiveHandOff", "review");
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.WRITTEN_OFF);
    }

    private void deploy(Path model) throws IOException {
        deployed.add(repository
                .createDeployment()
                .addString(FILE, Files.readString(model, StandardCharsets.UTF_8))
                .deploy());
    }
}
