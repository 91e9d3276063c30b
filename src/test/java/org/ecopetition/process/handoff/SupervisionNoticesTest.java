package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who answers which notice, and when slips go out by themselves. */
class SupervisionNoticesTest {

    private static final DecisionTable NOTICES = new DecisionTable("supervision-notices");

    @ParameterizedTest
    @CsvSource({"URGE, 0, unit", "BLUE, 0, unit", "ORANGE, 3, liaison", "RED, 7, leader"})
    void sendsEachNoticeToItsDesk(String kind, int daysOverdue, String desk) {
        assertThat(NOTICES.only(asked(kind)))
                .containsEntry("daysOverdue", daysOverdue)
                .containsEntry("desk", desk)
                .containsEntry("answerHours", 24);
    }

    @Test
    void knowsNoOtherKind() {
        assertThat(NOTICES.ask(asked("GREEN"))).isEmpty();
    }

    private static Map<String, Object> asked(String kind) {
        return Map.of("programme", "routine", "programmeLevel", "ROUTINE", "kind", kind);
    }
}
