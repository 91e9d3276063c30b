package org.ecopetition.handoff.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.handoff.deadline.DeadlineRule.MoreTime;
import org.junit.jupiter.api.Test;

/** Rows that hand-offs keep are read again as they were written, whatever the record looks like today. */
class DeadlineRuleJsonTest {

    private static final String KEPT = """
            {"handOffHours":6,"receiptHours":24,"returnWindowWorkingDays":5,"reminderHours":24,"feedbackDays":5,\
            "feedbackInWorkingDays":false,"publicityDays":5,"followUpDays":7,"extensionDays":5,"extensionsAllowed":2,\
            "pauseDays":10,"source":"督察规则 (1)"}""";

    private final DeadlineRuleJson json = new DeadlineRuleJson();

    @Test
    void readsWhatWasKept() {
        DeadlineRule rule = json.convertToEntityAttribute(KEPT);

        assertThat(rule).isEqualTo(new DeadlineRule(6, 24, 5, 24, 5, false, 5, 7, new MoreTime(5, 2, 10), "督察规则 (1)"));
        assertThat(json.convertToDatabaseColumn(rule)).isEqualTo(KEPT);
    }
}
