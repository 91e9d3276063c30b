package org.ecopetition.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ecopetition.petition.repeat.HandlingLevel;
import org.ecopetition.petition.repeat.LevelRules;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table that breaks although it was looked at: the last good version answers, and an administrator can see it. */
class LastGoodTableTest extends HouseTest {

    @Autowired
    private LevelRules levels;

    @Autowired
    private BrokenTables broken;

    @Autowired
    private JdbcTemplate database;

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
                "<text>\"HIGH\"</text>~<text>\"HIGH</text>",
                "<text>\"HIGH\"</text>~<text>\"TOP\"</text>",
                "<text>80</text>~<text>\"hoch\"</text>",
                "<text>&gt;= 3</text>~<text>&gt;= </text>",
                "<decision id=\"repeat-level\"~<decision id=\"repeat-level\" broken",
            })
    void answersByTheVersionBefore(String old, String other) throws IOException {
        String ours = Files.readString(Path.of("processes/petition/repeat-level.dmn"));
        putPastTheGuard(
                ours.replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"broken\""), ours.replace(old, other));

        assertThat(levels.ruleFor(3, true).level()).isEqualTo(HandlingLevel.HIGH);
        assertThat(broken.all()).extracting(BrokenTables.Broken::table).contains("repeat-level");
    }

    private void putPastTheGuard(String good, String bad) {
        Answer deployed = as("admin").deploy("repeat-level.dmn", good);
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        deployment = deployed.read("$.id");
        database.update(
                "update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = 'repeat-level.dmn'",
                bad.getBytes(StandardCharsets.UTF_8),
                deployment);
        engine.getDeploymentCache().purgeCache();
    }
}
