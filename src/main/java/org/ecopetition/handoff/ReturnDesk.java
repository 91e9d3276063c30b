package org.ecopetition.handoff;

import java.time.Clock;
import org.ecopetition.handoff.HandOffEvent.DeadlinesChanged;
import org.ecopetition.handoff.HandOffEvent.HandOffReassigned;
import org.ecopetition.handoff.HandOffEvent.HandOffReturned;
import org.ecopetition.handoff.HandOffEvent.HandOffTransferred;
import org.ecopetition.handoff.HandOffEvent.ReturnGranted;
import org.ecopetition.handoff.HandOffEvent.ReturnRecalled;
import org.ecopetition.handoff.HandOffEvent.ReturnRefused;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a hand-off goes back (退回) or on to another unit (改派, 转办). */
@Service
@Transactional
public class ReturnDesk {

    private static final String SYSTEM = "system";

    private final HandOffs handOffs;
    private final Deadlines deadlines;
    private final HandOffSites sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnDesk(
            HandOffs handOffs, Deadlines deadlines, HandOffSites sites, ApplicationEventPublisher events, Clock clock) {
        this.handOffs = handOffs;
        this.deadlines = deadlines;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a hand-off back to the coordination group.
     *
     * @throws Refusal after two returns, or when the return window is over
     */
    public void sendBack(
            HandOffKey key, ReturnReason reason, String explanation, @Nullable String suggestedUnit, String person) {
        HandOff handOff = handOffs.get(key);
        handOff.returned(new LeadUnit.LastReturn(reason, explanation, suggestedUnit));
        if (clock.instant().isAfter(deadlines.returnWindowEnd(handOff))) {
            throw new Refusal("handoff.return-window-over", key);
        }
        if (suggestedUnit != null) {
            sites.mustBeKnown(suggestedUnit);
        }
        save(handOff, new HandOffReturned(key, clock.instant(), person, reason, explanation, suggestedUnit));
    }

    /** Takes a return back (撤回): it does not count, and the unit can sign or return it again. */
    public void recallReturn(HandOffKey key, String reason, String person) {
        HandOff handOff = handOffs.get(key);
        handOff.returnRecalled();
        save(handOff, new ReturnRecalled(key, clock.instant(), person, reason));
    }

    /** Rules that the unit keeps the hand-off. */
    public void refuseReturn(HandOffKey key, String reason, String person) {
        HandOff handOff = handOffs.get(key);
        handOff.returnRefused();
        save(handOff, new ReturnRefused(key, clock.instant(), person, reason));
    }

    /** Rules that another unit gets the hand-off. */
    public void grantReturn(HandOffKey key, String newUnit, String reason, String person) {
        sites.mustBeKnown(newUnit);
        HandOff handOff = handOffs.get(key);
        handOff.reassignmentRuled(newUnit);
        save(handOff, new ReturnGranted(key, clock.instant(), person, newUnit, reason));
    }

    /**
     * Gives a hand-off to another unit (转办), which signs for it anew; what was found stays, the deadline of feedback too, and
     * it does not count as a return.
     *
     * @throws Refusal when the unit has reported already, or is the same
     */
    public void transfer(HandOffKey key, String newUnit, String reason, String person) {
        sites.mustBeKnown(newUnit);
        HandOff handOff = handOffs.get(key);
        String from = handOff.unit();
        handOff.transferRuled(newUnit);
        save(handOff, new HandOffTransferred(key, clock.instant(), person, from, newUnit, reason));
    }

    /** Carries the ruling out; a second call changes nothing. */
    public void reassign(HandOffKey key) {
        HandOff handOff = handOffs.get(key);
        if (handOff.status() == HandOffStatus.REASSIGNING) {
            String former = handOff.unit();
            handOff.reassigned(clock.instant());
            sites.follow(handOff, former);
            handOff.timing()
                    .due(
                            deadlines.receiptDue(handOff, handOff.timing().feedbackDue()),
                            handOff.timing().feedbackDue());
            save(
                    handOff,
                    new HandOffReassigned(
                            key,
                            clock.instant(),
                            SYSTEM,
                            handOff.unit(),
                            handOff.assisting(),
                            handOff.matter().regionCode(),
                            handOff.timing().receiptDue()));
            events.publishEvent(new DeadlinesChanged(
                    key,
                    clock.instant(),
                    SYSTEM,
                    handOff.timing().feedbackDue(),
                    handOff.timing().receiptDue()));
        }
    }

    private void save(HandOff handOff, HandOffEvent event) {
        handOffs.saveAndFlush(handOff);
        events.publishEvent(event);
    }
}
