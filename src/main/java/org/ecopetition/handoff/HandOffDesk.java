package org.ecopetition.handoff;

import java.time.Clock;
import java.util.List;
import org.ecopetition.handoff.HandOffEvent.FeedbackGiven;
import org.ecopetition.handoff.HandOffEvent.HandOffIssued;
import org.ecopetition.handoff.HandOffEvent.HandOffSigned;
import org.ecopetition.handoff.HandOffEvent.HandOffWrittenOff;
import org.ecopetition.handoff.HandOffEvent.TaskDelegated;
import org.ecopetition.handoff.HandOffEvent.VerdictRolledUp;
import org.ecopetition.petition.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the hand-offs, and their way as it should be: issued, signed for, verified, rectified, accepted, written off. */
@Service
@Transactional
public class HandOffDesk {

    private static final Logger log = LoggerFactory.getLogger(HandOffDesk.class);
    private static final String SYSTEM = "system";

    private final HandOffs handOffs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOffDesk(HandOffs handOffs, ApplicationEventPublisher events, Clock clock) {
        this.handOffs = handOffs;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public HandOff find(HandOffKey key) {
        return handOffs.get(key);
    }

    /** The hand-offs of a petition in their order. */
    @Transactional(readOnly = true)
    public List<HandOff> of(CaseNumber caseNumber) {
        return handOffs.findByCaseNumberOrderByNumber(caseNumber.value());
    }

    /** Sends the order out; a second call changes nothing. */
    public void issue(HandOffKey key) {
        HandOff handOff = handOffs.get(key);
        if (handOff.status() == HandOffStatus.ASSIGNED) {
            handOff.issued();
            save(handOff, new HandOffIssued(key, clock.instant(), SYSTEM, handOff.unit()));
            log.info("hand-off {} issued to {}", key, handOff.unit());
        }
    }

    public void sign(HandOffKey key, String person) {
        HandOff handOff = handOffs.get(key);
        handOff.signed(person, clock.instant());
        save(handOff, new HandOffSigned(key, clock.instant(), person));
    }

    /** Notes the verdict on the whole; a second call changes nothing. */
    public void verified(HandOffKey key, Verdict verdict) {
        HandOff handOff = handOffs.get(key);
        if (handOff.status() == HandOffStatus.VERIFYING) {
            handOff.verified(verdict, clock.instant());
            save(handOff, new VerdictRolledUp(key, clock.instant(), SYSTEM, verdict));
        }
    }

    /** Notes that the unit has reported its rectification. */
    public void rectified(HandOffKey key) {
        HandOff handOff = handOffs.get(key);
        handOff.rectified(clock.instant());
        save(handOff, new FeedbackGiven(key, clock.instant(), SYSTEM));
    }

    /** Notes that the rectification was accepted on site. */
    public void accepted(HandOffKey key) {
        HandOff handOff = handOffs.get(key);
        handOff.accepted();
        handOffs.saveAndFlush(handOff);
    }

    /** Strikes a hand-off off the list; a second call changes nothing. */
    public void writeOff(HandOffKey key) {
        HandOff handOff = handOffs.get(key);
        if (handOff.status() == HandOffStatus.ACCEPTED) {
            handOff.writtenOff(clock.instant());
            save(handOff, new HandOffWrittenOff(key, clock.instant(), SYSTEM));
        }
    }

    /** Notes that an officer gave a task to a colleague (委派). */
    public void delegated(HandOffKey key, String task, String colleague, String reason, String person) {
        events.publishEvent(new TaskDelegated(key, clock.instant(), person, task, colleague, reason));
    }

    private void save(HandOff handOff, HandOffEvent event) {
        handOffs.saveAndFlush(handOff);
        events.publishEvent(event);
    }
}
