package org.ecopetition.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.handoff.deadline.DeadlineRule;
import org.ecopetition.handoff.deadline.Reckoning;
import org.ecopetition.handoff.deadline.Reckoning.Pause;
import org.ecopetition.handoff.deadline.Reckoning.Skipped;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due when, in the calendar of the house. */
class DeadlinesTest extends ProcessTest {

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private WorkingCalendar calendar;

    @ParameterizedTest
    @CsvSource({
        "2023-06-29, 5, 2023-07-04, an ordinary week with its weekend",
        "2024-02-26, 5, 2024-03-02, the 29th of a February",
        "2023-12-29, 5, 2024-01-03, the turn of a year",
        "2023-09-28, 10, 2023-10-08, a week of holidays"
    })
    void countsCalendarDaysFromTheDayAfter(LocalDate handedOff, int days, LocalDate due, String across) {
        assertThat(Reckoning.ofDays(handedOff, days, List.of()).due())
                .as(across)
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-29, 5, 2023-07-06, a weekend",
        "2023-06-21, 1, 2023-06-25, the dragon boat festival and the Sunday worked for it",
        "2023-09-28, 5, 2023-10-11, the national day with two days worked for it",
        "2024-02-09, 3, 2024-02-20, the spring festival",
        "2023-12-29, 1, 2024-01-02, a weekend and new year",
        "2024-12-31, 2, 2025-01-03, new year in the middle of a week",
        "2025-09-26, 3, 2025-09-30, a Sunday worked before the holidays"
    })
    void countsWorkingDaysAsThePublicCalendarHasThem(LocalDate handedOff, int days, LocalDate due, String across) {
        assertThat(working(handedOff, days).due()).as(across).isEqualTo(due);
    }

    @Test
    void namesTheDaysThatDoNotCountAndTheOnesWorkedForThem() {
        Reckoning count = working(LocalDate.of(2023, 6, 21), 1);

        assertThat(count.skipped())
                .extracting(Skipped::day, Skipped::why)
                .containsExactly(
                        tuple(LocalDate.of(2023, 6, 22), "端午节"),
                        tuple(LocalDate.of(2023, 6, 23), "端午节"),
                        tuple(LocalDate.of(2023, 6, 24), "端午节"));
        assertThat(count.madeUp()).containsExactly(LocalDate.of(2023, 6, 25));
        assertThat(count.unknownYears()).isEmpty();
    }

    @Test
    void saysWhichYearHasNoHolidaysYet() {
        Reckoning count = working(LocalDate.of(2098, 12, 30), 2);

        assertThat(count.unknownYears()).containsExactly(2098, 2099);
    }

    @Test
    void leavesOutTheDaysOfAPause() {
        Pause pause = new Pause(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 3));

        assertThat(Reckoning.ofDays(LocalDate.of(2023, 6, 29), 5, List.of(pause))
                        .due())
                .isEqualTo(LocalDate.of(2023, 7, 7));
    }

    @Test
    void countsADayOnceThatIsBothFreeAndPaused() {
        Pause weekend = new Pause(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 2));
        LocalDate thursday = LocalDate.of(2023, 6, 29);

        assertThat(Reckoning.ofWorkingDays(thursday, 5, List.of(weekend), calendar.from(thursday))
                        .due())
                .isEqualTo(working(thursday, 5).due());
    }

    @Test
    void isDueAtTheEndOfTheDayHoweverLateItWasSignedFor() {
        HandOff handOff = handOff(handedOff("NOISE"));

        assertThat(deadlines.feedbackDue(handOff)).isEqualTo(Instant.parse("2023-07-04T23:59:59+08:00"));
        assertThat(handOff.timing().receiptDue()).isEqualTo(Instant.parse("2023-06-30T09:00:00+08:00"));
    }

    @Test
    void givesHoursForTheHandOffFromTheEntryOn() {
        String number = called();
        clock.forward(Duration.ofHours(2));

        assertThat(open("classifyPetition", number).get(0).getDueDate())
                .isEqualTo(Instant.parse("2023-06-29T15:00:00+08:00"));
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

    private Reckoning working(LocalDate start, int days) {
        return Reckoning.ofWorkingDays(start, days, List.of(), calendar.from(start));
    }
}
