package org.ecopetition.process.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tables that came in before the guard stood at the door: what they may not say is refused where they are asked. */
class DecisionRefusalTest extends HouseTest {

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private String deployment = "";

    @AfterEach
    void takeOut() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "for x in 1..100000000 return x~里不能写“for”",
                "count(for x in 1..100000000 return x)~里不能写“for”",
                "external { java: { class: \"java.lang.Math\" } }~里不能写“{”",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"(a+)+b\")~里不能写“matches(”",
                "\"half~无法计算",
            })
    void namesTableAndCell(String cell, String words) {
        putPastTheGuard(cell);

        Answer refused = evaluate();

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.read("$.type")).isEqualTo("Refusal");
        assertThat(refused.message())
                .contains("决策表“旧表”（oldTable）的单元格 r / e")
                .contains(words)
                .contains("本次操作未办理");
    }

    @Test
    void namesTheTableToStepsOfOurs() {
        putPastTheGuard("for x in 1..100000000 return x");

        assertThatThrownBy(() -> tables.ask("oldTable", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("决策表“旧表”（oldTable）的单元格 r / e");
    }

    @Test
    void answersOthersWhileFourAreRefused() throws Exception {
        putPastTheGuard("count(for x in 1..100000000 return x)");
        ExecutorService people = Executors.newFixedThreadPool(4);
        long start = System.nanoTime();
        List<Future<Answer>> refused = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            refused.add(people.submit(this::evaluate));
        }

        assertThat(as("admin")
                        .post(
                                "/engine-rest/decision-definition/key/repeat-level/evaluate",
                                "{\"variables\":{\"timesRaised\":{\"value\":1,\"type\":\"Integer\"},\"notSatisfied\":{\"value\":false,\"type\":\"Boolean\"}}}")
                        .status())
                .isEqualTo(200);
        for (Future<Answer> each : refused) {
            assertThat(each.get().status()).isEqualTo(400);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        people.shutdownNow();
    }

    private Answer evaluate() {
        return as("admin").post("/engine-rest/decision-definition/key/oldTable/evaluate", "{\"variables\":{}}");
    }

    private void putPastTheGuard(String cell) {
        Answer deployed = as("admin").deploy("old.dmn", table("1"));
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        deployment = deployed.read("$.id");
        int changed = database.update(
                "update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = 'old.dmn'",
                table(cell).getBytes(StandardCharsets.UTF_8),
                deployment);
        assertThat(changed).isOne();
        engine.getDeploymentCache().purgeCache();
    }

    private static String table(String cell) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
                  <decision id="oldTable" name="旧表" camunda:historyTimeToLive="P3650D"><decisionTable id="t">
                    <output id="o" name="o" />
                    <rule id="r"><outputEntry id="e"><text>%s</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""".formatted(cell.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
