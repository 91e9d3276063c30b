package org.ecopetition.process.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.ecopetition.process.decision.BoundTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the table {@code repeat-level}. */
class RepeatLevelTest {

    private static final DmnEngine ENGINE = BoundTables.engine();

    @ParameterizedTest
    @CsvSource({
        "1, false, ORDINARY, false, 50",
        "2, false, RAISED, false, 60",
        "3, false, RAISED, false, 60",
        "4, false, HIGH, true, 80",
        "2, true, RAISED, false, 65",
        "3, true, HIGH, true, 80",
    })
    void raisesTheLevelWithEachTime(int times, boolean notSatisfied, String level, boolean keyItem, int priority)
            throws IOException {
        try (InputStream table = Files.newInputStream(Path.of("processes", "petition", "repeat-level.dmn"))) {
            assertThat(ENGINE.evaluateDecisionTable(
                                    ENGINE.parseDecision("repeat-level", table),
                                    Map.of("timesRaised", times, "notSatisfied", notSatisfied))
                            .getSingleResult()
                            .getEntryMap())
                    .containsEntry("level", level)
                    .containsEntry("proposeKeyItem", keyItem)
                    .containsEntry("priority", priority);
        }
    }
}
