package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ecopetition.organisation.programme.ProgrammeLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandlingDeadlinesTest {

    private static final DecisionTable DEADLINES = new DecisionTable("handling-deadlines");

    /** Everything that the table answers, but for the source. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CENTRAL handOffHours=6 receiptHours=24 returnWindowWorkingDays=5 reminderHours=24 feedbackDays=10 feedbackWorkingDays=false publicityDays=7 followUpDays=7 extensionDays=10 extensionsAllowed=2 pauseDays=10",
                "PROVINCIAL handOffHours=6 receiptHours=24 returnWindowWorkingDays=5 reminderHours=24 feedbackDays=5 feedbackWorkingDays=false publicityDays=5 followUpDays=7 extensionDays=5 extensionsAllowed=2 pauseDays=10",
                "CITY handOffHours=6 receiptHours=24 returnWindowWorkingDays=5 reminderHours=24 feedbackDays=3 feedbackWorkingDays=false publicityDays=5 followUpDays=7 extensionDays=3 extensionsAllowed=2 pauseDays=10",
                "ROUTINE handOffHours=24 receiptHours=24 returnWindowWorkingDays=5 reminderHours=24 feedbackDays=60 feedbackWorkingDays=false publicityDays=5 followUpDays=7 extensionDays=30 extensionsAllowed=1 pauseDays=30"
            })
    void setsTheDeadlinesOfEachLevel(String line) {
        String level = line.substring(0, line.indexOf(' '));

        assertThat(deadlines(ProgrammeLevel.valueOf(level), false).entrySet().stream()
                        .filter(answer -> !answer.getKey().equals("source"))
                        .map(answer -> answer.getKey() + "=" + answer.getValue()))
                .containsExactlyInAnyOrder(line.substring(level.length() + 1).split(" "));
    }

    @ParameterizedTest
    @EnumSource
    void givesKeyItemsTheDeadlinesOfTheirLevel(ProgrammeLevel level) {
        assertThat(deadlines(level, true)).isEqualTo(deadlines(level, false));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheSource(ProgrammeLevel level) {
        assertThat(deadlines(level, false).get("source")).asString().isNotBlank();
    }

    @Test
    void knowsNoOtherLevel() {
        assertThat(DEADLINES.ask(Map.of("programme", "x", "programmeLevel", "COUNTY", "keyItem", false)))
                .isEmpty();
    }

    private static Map<String, Object> deadlines(ProgrammeLevel level, boolean keyItem) {
        return DEADLINES.only(Map.of("programme", "x", "programmeLevel", level.name(), "keyItem", keyItem));
    }
}
