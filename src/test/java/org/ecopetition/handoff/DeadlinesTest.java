package org.ecopetition.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is due when, in the calendar of the house. */
class DeadlinesTest extends ProcessTest {

    private static final Instant THURSDAY = Instant.parse("2023-06-29T09:15:00+08:00");

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private JdbcClient database;

    @Test
    void countsTheDayAfterTheHandOffAsTheFirst() {
        assertThat(deadlines.feedbackDue(days(5, false), THURSDAY))
                .isEqualTo(Instant.parse("2023-07-04T23:59:59+08:00"));
    }

    @Test
    void leavesOutTheWeekend() {
        assertThat(deadlines.feedbackDue(days(5, true), THURSDAY))
                .isEqualTo(Instant.parse("2023-07-06T23:59:59+08:00"));
    }

    @Test
    @Transactional
    void leavesOutHolidaysAndCountsDaysWorkedInstead() {
        database.sql("insert into calendar_day (on_day, works, name) values (date '2023-06-30', false, '休假'),"
                        + " (date '2023-07-01', true, '补班')")
                .update();

        assertThat(deadlines.feedbackDue(days(1, true), THURSDAY))
                .isEqualTo(Instant.parse("2023-07-01T23:59:59+08:00"));
    }

    @Test
    void givesHoursForTheReceipt() {
        assertThat(deadlines.receiptDue(days(5, false), THURSDAY))
                .isEqualTo(Instant.parse("2023-06-30T09:15:00+08:00"));
    }

    @Test
    void takesTheRuleOfTheProgrammeThatTheCallCameIn() {
        DeadlineRule provincial = deadlines.ruleFor(handOff(handedOff("NOISE")));
        clock.set(Instant.parse("2023-08-01T09:00:00+08:00"));
        DeadlineRule routine = deadlines.ruleFor(handOff(handedOff("NOISE")));

        assertThat(provincial.feedbackDays()).isEqualTo(5);
        assertThat(routine.feedbackDays()).isEqualTo(60);
        assertThat(routine.source()).contains("信访工作条例", "handling-deadlines v1");
    }

    private static DeadlineRule days(int days, boolean working) {
        return new DeadlineRule(24, 5, 24, days, working, 5, 7, "");
    }
}
