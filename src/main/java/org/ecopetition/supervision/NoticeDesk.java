package org.ecopetition.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffEvent.HandOffReassigned;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.ecopetition.supervision.NoticeEvent.NoticeAnswered;
import org.ecopetition.supervision.NoticeEvent.NoticeIssued;
import org.ecopetition.supervision.NoticeEvent.NoticeLapsed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From where units are urged (催办) and slips go out (蓝、橙、红督查单), each to its desk, and where the answers come in. */
@Service
@Transactional
public class NoticeDesk {

    private static final String SYSTEM = "system";
    private static final String LEAD_UNIT = "unit";

    private final Notices notices;
    private final HandOffNoticeRules rules;
    private final SlipNumbers numbers;
    private final HandOffDesk handOffs;
    private final Wording wording;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            HandOffNoticeRules rules,
            SlipNumbers numbers,
            HandOffDesk handOffs,
            Wording wording,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.rules = rules;
        this.numbers = numbers;
        this.handOffs = handOffs;
        this.wording = wording;
        this.events = events;
        this.clock = clock;
    }

    /** All notices about a hand-off, the oldest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(HandOffKey key) {
        return notices.findByHandOffOrderByNumber(key.value());
    }

    @Transactional(readOnly = true)
    public Notice find(HandOffKey key, int number) {
        return notices.findByHandOffAndNumber(key.value(), number)
                .orElseThrow(() -> new Refusal("notice.unknown", key, number));
    }

    /** The slips that may go out next: more serious ones than the last, one of which may be skipped for urgent work. */
    @Transactional(readOnly = true)
    public List<NoticeKind> slipsAhead(HandOff handOff) {
        return rules.slipsAfter(lastSlip(handOff), handOff);
    }

    /** Who answers a notice that a person sends, and by when, unless the person says otherwise: the lead unit, in the usual time. */
    @Transactional(readOnly = true)
    public NoticeOrder proposed(HandOff handOff, NoticeKind kind) {
        NoticeRule rule = rules.ruleFor(handOff, kind).orElseThrow(() -> new Refusal("notice.no-rule", kind));
        return new NoticeOrder(kind, handOff.unit(), answerDue(rule));
    }

    /** The group above the unit that is told when a person sends such a notice. */
    @Transactional(readOnly = true)
    public Optional<String> informed(HandOff handOff, NoticeKind kind) {
        return rules.ruleFor(handOff, kind).map(NoticeRule::desk).filter(desk -> !desk.equals(LEAD_UNIT));
    }

    /**
     * Urges a unit, or sends a slip by hand: the unit alone has to answer, and the desk to which such a slip would go by itself
     * is informed.
     *
     * @throws Refusal when nothing is due from a unit, a slip as serious as this one is out already, the unit has no part in
     *     the hand-off, or the time for the answer is over already
     */
    public void issue(HandOffKey key, NoticeOrder order, String text, String person) {
        HandOff handOff = handOffs.find(key);
        if (!handOff.mayBeTransferred()) {
            throw new Refusal("notice.nothing-due", key);
        }
        if (order.kind().isSlip() && !slipsAhead(handOff).contains(order.kind())) {
            throw new Refusal("notice.slip-out", key, order.kind());
        }
        if (!handOff.handlers().contains(order.unit())) {
            throw new Refusal("notice.not-a-handler", key, order.unit());
        }
        if (!order.answerDue().isAfter(clock.instant())) {
            throw new Refusal("notice.answer-due-past");
        }
        send(handOff, order, informed(handOff, order.kind()).orElse(null), text, person);
    }

    /**
     * Takes the answer of the desk down.
     *
     * @throws Refusal when it has been answered, or no answer is expected any more
     */
    public void answer(HandOffKey key, int number, String answer, String person) {
        Notice notice = find(key, number);
        if (!notice.isOpen()) {
            throw new Refusal("notice.not-open", key, number);
        }
        notice.answered(answer, person, clock.instant());
        notices.saveAndFlush(notice);
        events.publishEvent(new NoticeAnswered(key, clock.instant(), person, number, notice.kind(), answer));
    }

    /** What was asked of a unit that has it no longer needs no answer. */
    @EventListener
    void on(HandOffReassigned event) {
        of(event.key()).stream().filter(Notice::isOpen).forEach(notice -> {
            notice.lapsed(clock.instant());
            notices.saveAndFlush(notice);
            events.publishEvent(new NoticeLapsed(event.key(), clock.instant(), SYSTEM, notice.number(), notice.kind()));
        });
    }

    /** The days after feedback was due at which slips of a hand-off go out by themselves, in their order. */
    List<Integer> escalationDays(HandOff handOff) {
        return rules.escalationDays(handOff);
    }

    /** Sends the next slip, if it is time for one: feedback was due {@code late} ago. */
    void escalate(HandOff handOff, Duration late) {
        slipsAhead(handOff).stream().findFirst().ifPresent(kind -> {
            NoticeRule rule = rules.ruleFor(handOff, kind).orElseThrow();
            if (late.compareTo(Duration.ofDays(rule.daysOverdue())) >= 0) {
                String text =
                        wording.say("notice.auto." + kind.name(), handOff.key().value(), String.valueOf(late.toDays()));
                String desk = rule.desk().equals(LEAD_UNIT) ? handOff.unit() : rule.desk();
                send(handOff, new NoticeOrder(kind, desk, answerDue(rule)), null, text, SYSTEM);
            }
        });
    }

    private void send(HandOff handOff, NoticeOrder order, @Nullable String informed, String text, String person) {
        HandOffKey key = handOff.key();
        int number = of(key).size() + 1;
        Instant now = clock.instant();
        Notice notice = new Notice(key, number, order, text, person, now);
        if (informed != null) {
            notice.inform(informed);
        }
        if (order.kind().isSlip()) {
            notice.bear(numbers.issue(now));
        }
        notices.saveAndFlush(notice);
        events.publishEvent(new NoticeIssued(
                key,
                now,
                person,
                number,
                order.kind(),
                notice.paperNumber(),
                order.unit(),
                informed,
                text,
                order.answerDue()));
    }

    private Instant answerDue(NoticeRule rule) {
        return clock.instant().plus(Duration.ofHours(rule.answerHours()));
    }

    /** The most serious slip since feedback began to be counted. */
    private Optional<NoticeKind> lastSlip(HandOff handOff) {
        return of(handOff.key()).stream()
                .filter(notice -> notice.kind().isSlip())
                .filter(notice -> !notice.issuedAt().isBefore(handOff.timing().countedFrom()))
                .map(Notice::kind)
                .max(Comparator.naturalOrder());
    }
}
