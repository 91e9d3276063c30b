package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ecopetition.organisation.programme.ProgrammeLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandlingDeadlinesTest {

    private static final DecisionTable DEADLINES = new DecisionTable("handling-deadlines");

    @ParameterizedTest
    @CsvSource({"CENTRAL, 6, 10, 10, 7", "PROVINCIAL, 6, 5, 5, 5", "CITY, 6, 3, 3, 5", "ROUTINE, 24, 60, 30, 5"})
    void setsHandOffFeedbackExtensionAndPublicityByLevel(
            ProgrammeLevel level, int handOffHours, int feedbackDays, int extensionDays, int publicityDays) {
        assertThat(deadlines(level, false))
                .containsEntry("handOffHours", handOffHours)
                .containsEntry("feedbackDays", feedbackDays)
                .containsEntry("extensionDays", extensionDays)
                .containsEntry("publicityDays", publicityDays);
    }

    @ParameterizedTest
    @EnumSource
    void setsTheOtherDeadlinesAlikeForEveryLevel(ProgrammeLevel level) {
        assertThat(deadlines(level, false))
                .containsEntry("receiptHours", 24)
                .containsEntry("returnWindowWorkingDays", 5)
                .containsEntry("reminderHours", 24)
                .containsEntry("feedbackWorkingDays", false)
                .containsEntry("followUpDays", 7);
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
