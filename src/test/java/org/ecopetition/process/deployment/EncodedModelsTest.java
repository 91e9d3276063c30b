package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;

/** Models in the encoding of Windows in Chinese: kept as they came, and read right everywhere. */
class EncodedModelsTest extends HouseTest {

    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void keepsAProcessInGbkAndShowsItRight() throws IOException {
        byte[] gbk = inGbk("processes/handoff/handoff.bpmn");
        String deployment = repository
                .createDeployment()
                .addInputStream("handoff.bpmn", new ByteArrayInputStream(gbk))
                .deploy()
                .getId();
        try {
            ProcessDefinition handoff = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("handoff")
                    .latestVersion()
                    .singleResult();

            assertThat(repository
                            .getResourceAsStream(deployment, "handoff.bpmn")
                            .readAllBytes())
                    .isEqualTo(gbk);
            assertThat(as("admin")
                            .get("/engine-rest/process-definition/" + handoff.getId() + "/xml")
                            .read("$.bpmn20Xml"))
                    .contains("签收交办件", "encoding=\"UTF-8\"");
            assertThat(as("auditora")
                            .sendLikeTasklist("GET", "/process-definition/" + handoff.getId() + "/xml", "")
                            .body())
                    .contains("签收交办件");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void keepsATableInGbkAndShowsItRight() throws IOException {
        byte[] gbk = inGbk("processes/petition/repeat-level.dmn");
        String deployment = repository
                .createDeployment()
                .addInputStream("repeat-level.dmn", new ByteArrayInputStream(gbk))
                .deploy()
                .getId();
        try {
            String id = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey("repeat-level")
                    .latestVersion()
                    .singleResult()
                    .getId();
            assertThat(repository
                            .getResourceAsStream(deployment, "repeat-level.dmn")
                            .readAllBytes())
                    .isEqualTo(gbk);
            assertThat(as("admin")
                            .get("/engine-rest/decision-definition/" + id + "/xml")
                            .read("$.dmnXml"))
                    .contains("重复件办理级别");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private static byte[] inGbk(String file) throws IOException {
        return Files.readString(Path.of(file))
                .replaceFirst("encoding=\"UTF-8\"", "encoding=\"GBK\"")
                .getBytes(GBK);
    }
}
