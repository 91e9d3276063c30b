package org.ecopetition.supervision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.DeadlineRule;
import org.ecopetition.handoff.Deadlines;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
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
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupervisionDesk(
            HandOffDesk handOffs, Deadlines deadlines, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.handOffs = handOffs;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The next deadline of a hand-off, none once it has ended.
     *
     * <p>What was over before the hand-off was entered here fires nothing: a back-dated case starts with what still lies ahead.
     */
    @Transactional(readOnly = true)
    public Optional<Deadline> next(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        if (handOff.status().ended()) {
            return Optional.empty();
        }
        DeadlineRule rule = deadlines.ruleFor(handOff);
        Instant after = lastReached(key).orElse(handOff.recordedAt());
        return List.of(
                        new Deadline(DeadlineKind.RECEIPT, handOff.receiptDue()),
                        new Deadline(
                                DeadlineKind.REMINDER,
                                handOff.feedbackDue().minus(Duration.ofHours(rule.reminderHours()))),
                        new Deadline(DeadlineKind.FEEDBACK, handOff.feedbackDue()),
                        followUp(handOff, rule, after))
                .stream()
                .filter(deadline -> deadline.at().isAfter(after))
                .filter(deadline -> deadline.kind() != DeadlineKind.RECEIPT
                        || handOff.receivedAt().isEmpty())
                .min(Comparator.comparing(Deadline::at));
    }

    /**
     * Takes note that the next deadline has come, as the timer says.
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
                deadline.kind() == DeadlineKind.REMINDER && handOff.reportedAt().isEmpty();
        if (overdue || reminds) {
            events.publishEvent(
                    new DeadlineReached(key, clock.instant(), "system", deadline.kind(), deadline.at(), overdue));
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
        events.publishEvent(new KeyItemLed(caseNumber, clock.instant(), person, action, date, place));
    }

    private static Deadline followUp(HandOff handOff, DeadlineRule rule, Instant after) {
        Duration step = Duration.ofDays(Math.max(1, rule.followUpDays()));
        Instant at = handOff.feedbackDue().plus(step);
        if (!at.isAfter(after)) {
            long steps = Duration.between(handOff.feedbackDue(), after).dividedBy(step) + 1;
            at = handOff.feedbackDue().plus(step.multipliedBy(steps));
        }
        return new Deadline(DeadlineKind.FOLLOW_UP, at);
    }

    private static boolean misses(HandOff handOff, DeadlineKind kind) {
        return switch (kind) {
            case RECEIPT -> handOff.status() == HandOffStatus.ISSUED;
            case REMINDER -> false;
            case FEEDBACK, FOLLOW_UP -> handOff.reportedAt().isEmpty();
        };
    }

    private Optional<Instant> lastReached(HandOffKey key) {
        return jdbc.sql("select max(due) from deadline_reached where hand_off = ?")
                .param(key.value())
                .query((row, index) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
