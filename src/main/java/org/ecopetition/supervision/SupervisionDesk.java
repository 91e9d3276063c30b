package org.ecopetition.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ecopetition.handoff.Deadlines;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.handoff.TimeDesk;
import org.ecopetition.handoff.deadline.DeadlineRule;
import org.ecopetition.organisation.calendar.BusinessTime;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches the deadlines of hand-offs, and takes down what leaders say about them. */
@Service
@Transactional
public class SupervisionDesk {

    private final HandOffDesk handOffs;
    private final Deadlines deadlines;
    private final TimeDesk time;
    private final NoticeDesk notices;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupervisionDesk(
            HandOffDesk handOffs,
            Deadlines deadlines,
            TimeDesk time,
            NoticeDesk notices,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handOffs = handOffs;
        this.deadlines = deadlines;
        this.time = time;
        this.notices = notices;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The next deadline of a hand-off that has not been taken note of, none once it has ended.
     *
     * <p>What was over before the hand-off was entered here fires nothing: a back-dated case starts with what still lies ahead.
     */
    @Transactional(readOnly = true)
    public Optional<Deadline> next(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        if (handOff.status().ended()) {
            return Optional.empty();
        }
        Set<Deadline> reached = reachedOf(key);
        List<Integer> slipDays = notices.escalationDays(handOff);
        Predicate<Deadline> waits =
                deadline -> deadline.at().isAfter(handOff.timing().recordedAt()) && !reached.contains(deadline);
        return Stream.concat(
                        deadlinesOf(handOff, slipDays).filter(waits),
                        followUps(handOff, slipDays).filter(waits).limit(1))
                .min(Comparator.comparing(Deadline::at));
    }

    /**
     * Takes note that the next deadline has come, as the timer says; when feedback is overdue, the next slip goes out.
     *
     * @return whether the hand-off is overdue by it
     */
    public boolean reached(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        Optional<Deadline> reached = next(key);
        if (reached.isEmpty()) {
            return false;
        }
        Deadline deadline = reached.get();
        boolean overdue = misses(handOff, deadline.kind());
        jdbc.sql("insert into deadline_reached (hand_off, kind, due, recorded_at, overdue) values (?, ?, ?, ?, ?)")
                .params(
                        key.value(),
                        deadline.kind().name(),
                        deadline.at().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        overdue)
                .update();
        boolean reminds =
                deadline.kind() == DeadlineKind.REMINDER && handOff.result().reportedAt() == null;
        if (overdue || reminds) {
            events.publishEvent(
                    new DeadlineReached(key, clock.instant(), "system", deadline.kind(), deadline.at(), overdue));
        }
        if (overdue
                && deadline.kind() != DeadlineKind.RECEIPT
                && time.asked(key).isEmpty()) {
            notices.escalate(handOff, Duration.between(handOff.timing().feedbackDue(), deadline.at()));
        }
        return overdue;
    }

    /** Takes down a leader's instruction on an overdue hand-off. */
    public void instruct(HandOffKey key, String instruction, String person) {
        events.publishEvent(new SupervisionInstructed(key, clock.instant(), person, instruction));
    }

    /**
     * Takes down what a leader saw and ordered.
     *
     * @throws Refusal when the date lies ahead
     */
    public void lead(CaseNumber caseNumber, String action, LocalDate date, @Nullable String place, String person) {
        if (date.isAfter(LocalDate.now(clock))) {
            throw new Refusal("form.date-ahead", date);
        }
        events.publishEvent(new KeyItemLed(caseNumber, BusinessTime.of(date, clock), person, action, date, place));
    }

    private Stream<Deadline> deadlinesOf(HandOff handOff, List<Integer> slipDays) {
        DeadlineRule rule = deadlines.ruleFor(handOff);
        Instant due = handOff.timing().feedbackDue();
        Stream<Deadline> ofTheUnit = Stream.of(
                new Deadline(DeadlineKind.REMINDER, due.minus(Duration.ofHours(rule.reminderHours()))),
                new Deadline(DeadlineKind.FEEDBACK, due));
        Stream<Deadline> receipt = handOff.timing().receivedAt() != null
                ? Stream.empty()
                : Stream.of(new Deadline(DeadlineKind.RECEIPT, handOff.timing().receiptDue()));
        Stream<Deadline> slips = slipDays.stream()
                .filter(days -> days > 0)
                .distinct()
                .map(days -> new Deadline(DeadlineKind.ESCALATION, due.plus(Duration.ofDays(days))));
        return Stream.of(receipt, ofTheUnit, slips).flatMap(part -> part);
    }

    /** After the last slip somebody looks at it again and again. */
    private Stream<Deadline> followUps(HandOff handOff, List<Integer> slipDays) {
        Duration step = Duration.ofDays(Math.max(1, deadlines.ruleFor(handOff).followUpDays()));
        int lastSlip = slipDays.stream().mapToInt(Integer::intValue).max().orElse(0);
        Instant from = handOff.timing().feedbackDue().plus(Duration.ofDays(lastSlip));
        long past = Math.max(
                0, Duration.between(from, handOff.timing().recordedAt()).dividedBy(step));
        return LongStream.iterate(past + 1, times -> times + 1)
                .mapToObj(times -> new Deadline(DeadlineKind.FOLLOW_UP, from.plus(step.multipliedBy(times))));
    }

    private static boolean misses(HandOff handOff, DeadlineKind kind) {
        return switch (kind) {
            case RECEIPT -> handOff.status() == HandOffStatus.ISSUED;
            case REMINDER -> false;
            case FEEDBACK, ESCALATION, FOLLOW_UP -> handOff.result().reportedAt() == null;
        };
    }

    private Set<Deadline> reachedOf(HandOffKey key) {
        return jdbc.sql("select kind, due from deadline_reached where hand_off = ?")
                .param(key.value())
                .query((row, index) -> new Deadline(
                        DeadlineKind.valueOf(row.getString("kind")),
                        row.getObject("due", OffsetDateTime.class).toInstant()))
                .set();
    }
}
