package org.ecopetition.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecopetition.handoff.deadline.DeadlineRule;
import org.ecopetition.handoff.deadline.DeadlineRules;
import org.ecopetition.handoff.deadline.Reckoning;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.ecopetition.organisation.programme.Programmes;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.stereotype.Component;

/**
 * Says what is due when, from the facts of a hand-off: the rule it began with, the moment the count begins, the calendar, its
 * pauses and its extensions.
 */
@Component
public class Deadlines {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final DeadlineRules rules;
    private final PetitionRegister register;
    private final Programmes programmes;
    private final WorkingCalendar calendar;
    private final TimeRequests requests;
    private final Clock clock;

    Deadlines(
            DeadlineRules rules,
            PetitionRegister register,
            Programmes programmes,
            WorkingCalendar calendar,
            TimeRequests requests,
            Clock clock) {
        this.rules = rules;
        this.register = register;
        this.programmes = programmes;
        this.calendar = calendar;
        this.requests = requests;
        this.clock = clock;
    }

    /** By when a petition that was entered at {@code start} is to be handed off. */
    public Instant handOffDue(Petition petition, Instant start) {
        return start.plus(Duration.ofHours(inForce(petition).handOffHours()));
    }

    /** The rule a hand-off keeps from its beginning on. */
    public DeadlineRule ruleFor(HandOff handOff) {
        return Objects.requireNonNullElseGet(handOff.timing().rule(), () -> inForce(handOff));
    }

    /** The rule that the table gives now, by the programme of the petition. */
    DeadlineRule inForce(HandOff handOff) {
        return inForce(register.find(handOff.caseNumber()));
    }

    /** By when the present unit is to sign for it; never after the feedback that it is asked for. */
    Instant receiptDue(HandOff handOff, Instant feedbackDue) {
        Instant counted = receiptCounted(handOff);
        return opensInTime(handOff, feedbackDue) ? earlier(counted, feedbackDue) : counted;
    }

    /** Where the hours for the receipt lead to, whenever feedback is due. */
    Instant receiptCounted(HandOff handOff) {
        return handOff.timing()
                .receiptCountedFrom()
                .plus(Duration.ofHours(ruleFor(handOff).receiptHours()));
    }

    /** When feedback is due: the end of the last day. */
    Instant feedbackDue(HandOff handOff) {
        return endOf(feedback(handOff).due());
    }

    /**
     * The last moment at which a unit may return it; counted from when it got it here, not from a back-dated hand-off. It ends
     * with the time for feedback, unless the hand-off was back-dated or came to the unit after feedback was due.
     */
    public Instant returnWindowEnd(HandOff handOff) {
        Instant counted = endOf(returnWindow(handOff).due());
        return mayOutliveFeedback(handOff)
                ? counted
                : earlier(counted, handOff.timing().feedbackDue());
    }

    /** How the deadline of feedback is counted: by the rule, or up to the finish that a staged result planned. */
    Reckoning feedback(HandOff handOff) {
        return feedback(handOff, ruleFor(handOff));
    }

    /** When feedback would be due by another rule, with the pauses and extensions that the hand-off got. */
    public LocalDate feedbackDue(HandOff handOff, DeadlineRule rule) {
        return feedback(handOff, rule).due();
    }

    private Reckoning feedback(HandOff handOff, DeadlineRule rule) {
        LocalDate start = day(handOff.timing().countedFrom());
        List<TimeRequest> asked = asked(handOff);
        List<Reckoning.Pause> pauses = counting(asked, handOff, TimeRequest.Kind.PAUSE)
                .map(TimeRequest::pause)
                .toList();
        int extended = counting(asked, handOff, TimeRequest.Kind.EXTENSION)
                .mapToInt(TimeRequest::days)
                .sum();
        int days = handOff.timing().plannedFinish() == null
                ? rule.feedbackDays()
                : (int) ChronoUnit.DAYS.between(start, handOff.timing().plannedFinish());
        return rule.feedbackInWorkingDays() && handOff.timing().plannedFinish() == null
                ? Reckoning.ofWorkingDays(start, days + extended, pauses, calendar.from(start))
                : Reckoning.ofDays(start, days + extended, pauses);
    }

    Reckoning returnWindow(HandOff handOff) {
        LocalDate start = day(handOff.timing().windowOpenedAt());
        return Reckoning.ofWorkingDays(
                start, ruleFor(handOff).returnWindowWorkingDays(), List.of(), calendar.from(start));
    }

    /** The pauses of the count that runs. */
    List<TimeRequest> pauses(HandOff handOff) {
        return counting(asked(handOff), handOff, TimeRequest.Kind.PAUSE).toList();
    }

    /** The extensions of the count that runs. */
    List<TimeRequest> extensions(HandOff handOff) {
        return counting(asked(handOff), handOff, TimeRequest.Kind.EXTENSION).toList();
    }

    Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private boolean mayOutliveFeedback(HandOff handOff) {
        boolean backDated =
                handOff.timing().windowOpenedAt().equals(handOff.timing().recordedAt())
                        && day(handOff.timing().handedOffAt())
                                .isBefore(day(handOff.timing().recordedAt()));
        return backDated || !opensInTime(handOff, handOff.timing().feedbackDue());
    }

    private static boolean opensInTime(HandOff handOff, Instant feedbackDue) {
        return handOff.timing().windowOpenedAt().isBefore(feedbackDue);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private List<TimeRequest> asked(HandOff handOff) {
        return requests.findByHandOffOrderByAskedAt(handOff.key().value());
    }

    private static Stream<TimeRequest> counting(List<TimeRequest> asked, HandOff handOff, TimeRequest.Kind kind) {
        return asked.stream()
                .filter(request -> request.isGranted(kind))
                .filter(request -> request.countsSince(handOff.timing().countedAnew()));
    }

    private DeadlineRule inForce(Petition petition) {
        return rules.ruleFor(programmes.byCode(petition.programme()), petition.keyItem());
    }
}
