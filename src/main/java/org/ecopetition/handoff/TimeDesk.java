package org.ecopetition.handoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOffEvent.DeadlineRuleRenewed;
import org.ecopetition.handoff.HandOffEvent.DeadlinesChanged;
import org.ecopetition.handoff.HandOffEvent.ExtensionAsked;
import org.ecopetition.handoff.HandOffEvent.ExtensionGranted;
import org.ecopetition.handoff.HandOffEvent.ExtensionRefused;
import org.ecopetition.handoff.HandOffEvent.HandOffPaused;
import org.ecopetition.handoff.HandOffEvent.HandOffResumed;
import org.ecopetition.handoff.deadline.DeadlineRule;
import org.ecopetition.petition.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the time of a hand-off is changed: extensions (延期), pauses (暂停), and counting it anew. */
@Service
@Transactional
public class TimeDesk {

    private static final String SYSTEM = "system";

    private final HandOffs handOffs;
    private final TimeRequests requests;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TimeDesk(
            HandOffs handOffs,
            TimeRequests requests,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handOffs = handOffs;
        this.requests = requests;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** An extension that waits for its ruling. */
    public record Asked(int days, String reason) {}

    /** Whether a unit could ask for more time now. */
    @Transactional(readOnly = true)
    public boolean mayAsk(HandOff handOff) {
        return handOff.mayBeTransferred()
                && !clock.instant().isAfter(handOff.timing().feedbackDue())
                && asked(handOff.key()).isEmpty()
                && daysLeft(handOff) > 0
                && deadlines.extensions(handOff).size()
                        < deadlines.ruleFor(handOff).moreTime().extensionsAllowed();
    }

    /** The extension of a hand-off that waits for its ruling. */
    @Transactional(readOnly = true)
    public Optional<Asked> asked(HandOffKey key) {
        return open(key).map(request -> new Asked(request.askedDays(), request.reason()));
    }

    /** How many days of extension the rule still allows. */
    @Transactional(readOnly = true)
    public int daysLeft(HandOff handOff) {
        return deadlines.ruleFor(handOff).moreTime().extensionDays()
                - deadlines.extensions(handOff).stream()
                        .mapToInt(TimeRequest::days)
                        .sum();
    }

    /**
     * Asks for more time.
     *
     * @param days as the rule counts, working or calendar days
     * @throws Refusal when feedback was due already, a request is open, or the rule allows no more
     */
    public void askExtension(HandOffKey key, int days, String reason, String person) {
        HandOff handOff = withUnit(key);
        if (clock.instant().isAfter(handOff.timing().feedbackDue())) {
            throw new Refusal("handoff.extension-late", key);
        }
        if (open(key).isPresent()) {
            throw new Refusal("handoff.extension-open", key);
        }
        int allowed = deadlines.ruleFor(handOff).moreTime().extensionsAllowed();
        if (deadlines.extensions(handOff).size() >= allowed) {
            throw new Refusal("handoff.extension-used-up", key, allowed);
        }
        mustFit(handOff, days);
        requests.saveAndFlush(TimeRequest.extension(key, days, reason, person, clock.instant()));
        events.publishEvent(new ExtensionAsked(key, clock.instant(), person, days, reason));
    }

    /** Grants the open extension, with as many days as the coordination group sees fit. */
    public void grantExtension(HandOffKey key, int days, String opinion, String person) {
        HandOff handOff = handOffs.get(key);
        TimeRequest request = theOpen(key);
        mustFit(handOff, days);
        request.granted(days, opinion, person, clock.instant());
        requests.saveAndFlush(request);
        recount(handOff);
        events.publishEvent(new ExtensionGranted(
                key, clock.instant(), person, days, opinion, handOff.timing().feedbackDue()));
        changed(handOff, person);
    }

    public void refuseExtension(HandOffKey key, String opinion, String person) {
        TimeRequest request = theOpen(key);
        request.refused(opinion, person, clock.instant());
        requests.saveAndFlush(request);
        events.publishEvent(new ExtensionRefused(key, clock.instant(), person, opinion));
    }

    /** Whether its clock could stand still from today on. */
    @Transactional(readOnly = true)
    public boolean mayPause(HandOff handOff) {
        return handOff.mayBeTransferred()
                && !clock.instant().isAfter(handOff.timing().feedbackDue())
                && running(handOff).isEmpty();
    }

    /** Whether the table now gives other deadlines than the ones it began with. */
    @Transactional(readOnly = true)
    public boolean ruleChanged(HandOff handOff) {
        return handOff.mayBeTransferred()
                && !deadlines.inForce(handOff).equals(handOff.timing().rule());
    }

    /** The last day of the pause that runs today. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> pausedUntil(HandOff handOff) {
        return running(handOff).map(pause -> pause.pause().to());
    }

    /**
     * Lets the clock stand still from today on.
     *
     * @param until the last day that does not count
     * @throws Refusal when feedback was due already, a pause is running, or the rule allows fewer days
     */
    public void pause(HandOffKey key, LocalDate until, String reason, String person) {
        HandOff handOff = withUnit(key);
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today)) {
            throw new Refusal("handoff.pause-past", until);
        }
        if (clock.instant().isAfter(handOff.timing().feedbackDue())) {
            throw new Refusal("handoff.pause-late", key);
        }
        if (running(handOff).isPresent()) {
            throw new Refusal("handoff.paused-already", key);
        }
        long used =
                deadlines.pauses(handOff).stream().mapToInt(TimeRequest::days).sum();
        long left = deadlines.ruleFor(handOff).moreTime().pauseDays() - used;
        if (ChronoUnit.DAYS.between(today, until) + 1 > left) {
            throw new Refusal("handoff.pause-too-long", key, left);
        }
        requests.saveAndFlush(TimeRequest.pause(key, today, until, reason, person, clock.instant()));
        recount(handOff);
        events.publishEvent(new HandOffPaused(key, clock.instant(), person, today, until, reason));
        changed(handOff, person);
    }

    /** Lets the clock run again; today counts. */
    public void resume(HandOffKey key, String reason, String person) {
        HandOff handOff = handOffs.get(key);
        TimeRequest pause = running(handOff).orElseThrow(() -> new Refusal("handoff.not-paused", key));
        pause.resumed(LocalDate.now(clock));
        requests.saveAndFlush(pause);
        recount(handOff);
        events.publishEvent(new HandOffResumed(key, clock.instant(), person, reason));
        changed(handOff, person);
    }

    /**
     * Counts the deadlines of a hand-off anew by the table in force now, in place of the rule it began with.
     *
     * @throws Refusal when the unit has reported already
     */
    public void renewRule(HandOffKey key, String reason, String person) {
        HandOff handOff = withUnit(key);
        DeadlineRule rule = deadlines.inForce(handOff);
        handOff.timing().keep(rule);
        recount(handOff);
        events.publishEvent(new DeadlineRuleRenewed(key, clock.instant(), person, reason, rule.source()));
        changed(handOff, person);
    }

    /** The hand-offs that have not ended. */
    @Transactional(readOnly = true)
    public List<HandOffKey> running() {
        return handOffs.findKeysOfOpen().stream().map(HandOffKey::new).toList();
    }

    /**
     * Counts the deadlines of a hand-off anew after the calendar changed.
     *
     * @return whether anything moved
     */
    public boolean recount(HandOffKey key) {
        HandOff handOff = handOffs.get(key);
        if (handOff.status().ended() || agrees(handOff, deadlines.feedbackDue(handOff))) {
            return false;
        }
        recount(handOff);
        changed(handOff, SYSTEM);
        return true;
    }

    private void recount(HandOff handOff) {
        Instant feedbackDue = deadlines.feedbackDue(handOff);
        Instant receipt = handOff.timing().receivedAt() != null
                ? handOff.timing().receiptDue()
                : deadlines.receiptDue(handOff, feedbackDue);
        handOff.timing().due(receipt, feedbackDue);
        handOffs.saveAndFlush(handOff);
    }

    private boolean agrees(HandOff handOff, Instant feedbackDue) {
        boolean receiptFits = handOff.timing().receivedAt() != null
                || !handOff.timing().receiptDue().isAfter(deadlines.receiptDue(handOff, feedbackDue));
        return receiptFits && handOff.timing().feedbackDue().equals(feedbackDue);
    }

    private void changed(HandOff handOff, String person) {
        events.publishEvent(new DeadlinesChanged(
                handOff.key(),
                clock.instant(),
                person,
                handOff.timing().feedbackDue(),
                handOff.timing().receiptDue()));
    }

    private HandOff withUnit(HandOffKey key) {
        HandOff handOff = handOffs.get(key);
        if (!handOff.mayBeTransferred()) {
            throw handOff.wrongStatus();
        }
        return handOff;
    }

    private void mustFit(HandOff handOff, int days) {
        int left = daysLeft(handOff);
        if (days < 1 || days > left) {
            throw new Refusal("handoff.extension-too-long", handOff.key(), left);
        }
    }

    private Optional<TimeRequest> running(HandOff handOff) {
        LocalDate today = LocalDate.now(clock);
        return deadlines.pauses(handOff).stream()
                .filter(pause -> !pause.pause().to().isBefore(today))
                .findFirst();
    }

    private TimeRequest theOpen(HandOffKey key) {
        return open(key).orElseThrow(() -> new Refusal("handoff.no-extension-asked", key));
    }

    private Optional<TimeRequest> open(HandOffKey key) {
        return requests.findByHandOffOrderByAskedAt(key.value()).stream()
                .filter(TimeRequest::isOpen)
                .findFirst();
    }
}
