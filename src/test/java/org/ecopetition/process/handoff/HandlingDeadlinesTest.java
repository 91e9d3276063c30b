package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ecopetition.organisation.ProgrammeLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandlingDeadlinesTest {

    private static final DecisionTable DEADLINES = new DecisionTable("handling-deadlines");

    @ParameterizedTest
    @CsvSource({"CENTRAL, 10, 7", "PROVINCIAL, 5, 5", "CITY, 3, 5", "ROUTINE, 60, 5"})
    void setsFeedbackAndPublicityByLevel(ProgrammeLevel level, int feedbackDays, int publicityDays) {
        assertThat(deadlines(level, false))
                .containsEntry("feedbackDays", feedbackDays)
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
        assertThat(DEADLINES.ask(Map.of("programmeLevel", "COUNTY", "keyItem", false)))
                .isEmpty();
    }

    private static Map<String, Object> deadlines(ProgrammeLevel level, boolean keyItem) {
        return DEADLINES.only(Map.of("programmeLevel", level.name(), "keyItem", keyItem));
    }
}
