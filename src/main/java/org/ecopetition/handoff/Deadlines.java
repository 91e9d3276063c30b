package org.ecopetition.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.ecopetition.organisation.Programmes;
import org.ecopetition.organisation.WorkingCalendar;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.stereotype.Component;

/** Says what is due when, from the facts of a hand-off and the table of deadlines. */
@Component
public class Deadlines {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final DeadlineRules rules;
    private final PetitionRegister register;
    private final Programmes programmes;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(
            DeadlineRules rules,
            PetitionRegister register,
            Programmes programmes,
            WorkingCalendar calendar,
            Clock clock) {
        this.rules = rules;
        this.register = register;
        this.programmes = programmes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The rule for a hand-off, by the programme of its petition. */
    public DeadlineRule ruleFor(HandOff handOff) {
        Petition petition = register.find(handOff.caseNumber());
        return rules.ruleFor(programmes.byCode(petition.programme()).level(), petition.keyItem());
    }

    /** When feedback is due for work that began at {@code start}: the end of the last day. */
    Instant feedbackDue(DeadlineRule rule, Instant start) {
        LocalDate first = day(start);
        return endOf(
                rule.feedbackInWorkingDays()
                        ? calendar.plusWorkingDays(first, rule.feedbackDays())
                        : first.plusDays(rule.feedbackDays()));
    }

    Instant receiptDue(DeadlineRule rule, Instant start) {
        return start.plus(Duration.ofHours(rule.receiptHours()));
    }

    /** The last moment at which a unit may return it; counted from when it got it here, not from a back-dated hand-off. */
    Instant returnWindowEnd(HandOff handOff) {
        return endOf(calendar.plusWorkingDays(
                day(handOff.windowOpenedAt()), ruleFor(handOff).returnWindowWorkingDays()));
    }

    Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
