package org.ecopetition.handoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.handoff.HandOffEvent.AllResultsReviewed;
import org.ecopetition.handoff.HandOffEvent.DeadlinesChanged;
import org.ecopetition.handoff.HandOffEvent.FeedbackGiven;
import org.ecopetition.handoff.HandOffEvent.FinishPlanned;
import org.ecopetition.handoff.HandOffEvent.HandOffAssigned;
import org.ecopetition.handoff.HandOffEvent.HandOffIssued;
import org.ecopetition.handoff.HandOffEvent.HandOffReassigned;
import org.ecopetition.handoff.HandOffEvent.HandOffReturned;
import org.ecopetition.handoff.HandOffEvent.HandOffSigned;
import org.ecopetition.handoff.HandOffEvent.HandOffTransferred;
import org.ecopetition.handoff.HandOffEvent.HandOffWithdrawn;
import org.ecopetition.handoff.HandOffEvent.HandOffWrittenOff;
import org.ecopetition.handoff.HandOffEvent.ReportRecalled;
import org.ecopetition.handoff.HandOffEvent.ResultAccepted;
import org.ecopetition.handoff.HandOffEvent.ResultSentBack;
import org.ecopetition.handoff.HandOffEvent.ReturnGranted;
import org.ecopetition.handoff.HandOffEvent.ReturnRecalled;
import org.ecopetition.handoff.HandOffEvent.ReturnRefused;
import org.ecopetition.handoff.HandOffEvent.ReviewRecalled;
import org.ecopetition.handoff.HandOffEvent.TaskDelegated;
import org.ecopetition.handoff.HandOffEvent.VerdictRolledUp;
import org.ecopetition.handoff.HandOffEvent.WholeJudged;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk from which petitions go out to the units and to which results come back. */
@Service
@Transactional
public class HandOffDesk {

    private static final Logger log = LoggerFactory.getLogger(HandOffDesk.class);
    private static final String SYSTEM = "system";

    private final HandOffs handOffs;
    private final PetitionRegister register;
    private final Deadlines deadlines;
    private final Units units;
    private final HandOffSites sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOffDesk(
            HandOffs handOffs,
            PetitionRegister register,
            Deadlines deadlines,
            Units units,
            HandOffSites sites,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handOffs = handOffs;
        this.register = register;
        this.deadlines = deadlines;
        this.units = units;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public HandOff find(HandOffKey key) {
        return handOffs.findByKey(key.value()).orElseThrow(() -> new Refusal("handoff.unknown", key));
    }

    /** The hand-offs of a petition in their order. */
    @Transactional(readOnly = true)
    public List<HandOff> of(CaseNumber caseNumber) {
        return handOffs.findByCaseNumberOrderByNumber(caseNumber.value());
    }

    /**
     * Splits a petition into hand-offs; each allegation goes to exactly one. When it comes back for a supplement (补充办理),
     * the new ones are counted on, and what was handled before need not be handed off again.
     *
     * @param handedOffAt business time; the deadlines run from here
     * @param batch number of the batch (第N批)
     * @return the keys in the order of the assignments
     * @throws Refusal when a unit is unknown, or an allegation is missing, doubled or foreign
     */
    public List<HandOffKey> assign(
            CaseNumber caseNumber,
            List<Assignment> assignments,
            Instant handedOffAt,
            @Nullable Integer batch,
            String person) {
        Petition petition = register.find(caseNumber);
        Instant now = clock.instant();
        if (handedOffAt.isAfter(now) || isBefore(handedOffAt, petition.receivedAt())) {
            throw new Refusal("handoff.wrong-time", caseNumber);
        }
        if (batch != null && batch < 1) {
            throw new Refusal("handoff.wrong-batch", batch);
        }
        boolean first = of(caseNumber).stream().allMatch(earlier -> earlier.status() == HandOffStatus.WITHDRAWN);
        List<Assignment> complete = complete(petition, assignments, first);
        register.handedOff(caseNumber, batch);
        List<HandOffKey> keys = new ArrayList<>();
        int number = of(caseNumber).size();
        for (Assignment assignment : complete) {
            number++;
            keys.add(assign(petition, number, assignment, batch, handedOffAt, person));
        }
        return keys;
    }

    /** Sends the order out; a second call changes nothing. */
    public void issue(HandOffKey key) {
        HandOff handOff = find(key);
        if (handOff.status() == HandOffStatus.ASSIGNED) {
            handOff.issued();
            save(handOff, new HandOffIssued(key, clock.instant(), SYSTEM, handOff.unit()));
            log.info("hand-off {} issued to {}", key, handOff.unit());
        }
    }

    public void sign(HandOffKey key, String person) {
        HandOff handOff = find(key);
        handOff.signed(person, clock.instant());
        save(handOff, new HandOffSigned(key, clock.instant(), person));
    }

    /**
     * Sends a hand-off back to the coordination group.
     *
     * @throws Refusal after two returns, or when the return window is over
     */
    public void sendBack(
            HandOffKey key, ReturnReason reason, String explanation, @Nullable String suggestedUnit, String person) {
        HandOff handOff = find(key);
        handOff.returned(new HandOff.LastReturn(reason, explanation, suggestedUnit));
        if (clock.instant().isAfter(deadlines.returnWindowEnd(handOff))) {
            throw new Refusal("handoff.return-window-over", key);
        }
        if (suggestedUnit != null) {
            mustExist(suggestedUnit);
        }
        save(handOff, new HandOffReturned(key, clock.instant(), person, reason, explanation, suggestedUnit));
    }

    /** Rules that the unit keeps the hand-off. */
    public void refuseReturn(HandOffKey key, String reason, String person) {
        HandOff handOff = find(key);
        handOff.returnRefused();
        save(handOff, new ReturnRefused(key, clock.instant(), person, reason));
    }

    /** Rules that another unit gets the hand-off. */
    public void grantReturn(HandOffKey key, String newUnit, String reason, String person) {
        mustExist(newUnit);
        HandOff handOff = find(key);
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
        mustExist(newUnit);
        HandOff handOff = find(key);
        String from = handOff.unit();
        handOff.transferRuled(newUnit);
        save(handOff, new HandOffTransferred(key, clock.instant(), person, from, newUnit, reason));
    }

    /**
     * Withdraws a petition (核减).
     *
     * @throws Refusal when it has ended, or a result of it is just open to objections
     */
    public void withdraw(CaseNumber caseNumber, String reason, String person) {
        of(caseNumber).stream()
                .filter(handOff -> handOff.status() == HandOffStatus.PUBLISHED)
                .findFirst()
                .ifPresent(open -> {
                    throw new Refusal("handoff.in-publicity", open.key());
                });
        register.withdraw(caseNumber, reason, person);
    }

    /** Takes the open hand-offs of a withdrawn petition back; a second call changes nothing. */
    public void withdrawOpen(CaseNumber caseNumber) {
        of(caseNumber).stream().filter(handOff -> !handOff.status().ended()).forEach(handOff -> {
            handOff.withdrawn(clock.instant());
            save(handOff, new HandOffWithdrawn(handOff.key(), clock.instant(), SYSTEM));
        });
    }

    /** Takes a return back (撤回): it does not count, and the unit can sign or return it again. */
    public void recallReturn(HandOffKey key, String reason, String person) {
        HandOff handOff = find(key);
        handOff.returnRecalled();
        save(handOff, new ReturnRecalled(key, clock.instant(), person, reason));
    }

    /** Takes a report on the rectification back (撤回), to be corrected. */
    public void recallReport(HandOffKey key, String reason, String person) {
        HandOff handOff = find(key);
        handOff.reportRecalled();
        save(handOff, new ReportRecalled(key, clock.instant(), person, reason));
    }

    /** Takes the review of a result back (撤回). */
    public void recallReview(HandOffKey key, String reason, String person) {
        HandOff handOff = find(key);
        handOff.reviewRecalled();
        save(handOff, new ReviewRecalled(key, clock.instant(), person, reason));
    }

    /**
     * Takes the split of a petition back (撤回), so that it can be split anew.
     *
     * @throws Refusal when a unit has begun
     */
    public void recallAssignment(CaseNumber caseNumber, String reason, String person) {
        List<HandOff> open = of(caseNumber).stream()
                .filter(handOff -> !handOff.status().ended())
                .toList();
        for (HandOff handOff : open) {
            if (handOff.status() != HandOffStatus.ASSIGNED) {
                handOff.mustBe(HandOffStatus.ISSUED);
            }
        }
        register.handOffsRecalled(caseNumber);
        events.publishEvent(new AssignmentRecalled(caseNumber, clock.instant(), person, reason));
        withdrawOpen(caseNumber);
    }

    /** Notes that an officer gave a task to a colleague (委派). */
    public void delegated(HandOffKey key, String task, String colleague, String reason, String person) {
        events.publishEvent(new TaskDelegated(key, clock.instant(), person, task, colleague, reason));
    }

    /** Carries the ruling out; a second call changes nothing. */
    public void reassign(HandOffKey key) {
        HandOff handOff = find(key);
        if (handOff.status() == HandOffStatus.REASSIGNING) {
            String former = handOff.unit();
            handOff.reassigned(clock.instant());
            sites.follow(handOff, former);
            handOff.due(deadlines.receiptDue(handOff, handOff.feedbackDue()), handOff.feedbackDue());
            save(
                    handOff,
                    new HandOffReassigned(
                            key,
                            clock.instant(),
                            SYSTEM,
                            handOff.unit(),
                            handOff.assisting(),
                            handOff.regionCode().orElse(null),
                            handOff.receiptDue()));
            events.publishEvent(
                    new DeadlinesChanged(key, clock.instant(), SYSTEM, handOff.feedbackDue(), handOff.receiptDue()));
        }
    }

    /** Notes the verdict on the whole; a second call changes nothing. */
    public void verified(HandOffKey key, Verdict verdict) {
        HandOff handOff = find(key);
        if (handOff.status() == HandOffStatus.VERIFYING) {
            handOff.verified(verdict, clock.instant());
            save(handOff, new VerdictRolledUp(key, clock.instant(), SYSTEM, verdict));
        }
    }

    /** Notes that the unit has reported its rectification. */
    public void rectified(HandOffKey key) {
        HandOff handOff = find(key);
        handOff.rectified(clock.instant());
        save(handOff, new FeedbackGiven(key, clock.instant(), SYSTEM));
    }

    /**
     * Takes the coordination group's own verdict on the whole of a reviewed result, with the reason; the one it has already
     * changes nothing.
     *
     * @throws Refusal when nothing was substantiated, or the verdict would be that nothing was
     */
    public void judgeWhole(HandOffKey key, Verdict whole, String reason, String person) {
        HandOff handOff = find(key);
        if (handOff.verdict().filter(whole::equals).isPresent()) {
            return;
        }
        handOff.judgedWhole(whole);
        save(handOff, new WholeJudged(key, clock.instant(), person, whole, reason));
    }

    /** Accepts the result as finished or, while rectification goes on, as staged. */
    public void acceptResult(HandOffKey key, ClosingState state, String person) {
        HandOff handOff = find(key);
        handOff.accepted(state, person);
        save(handOff, new ResultAccepted(key, clock.instant(), person, state));
        if (of(key.caseNumber()).stream()
                .filter(other -> other.status() != HandOffStatus.WITHDRAWN)
                .allMatch(other -> other.resultReviewedBy().isPresent())) {
            events.publishEvent(new AllResultsReviewed(key, clock.instant(), person));
        }
    }

    /** Sends a result back to verification. */
    public void verifyAgain(HandOffKey key, String comment, String person) {
        sendBackTo(key, HandOffStatus.VERIFYING, comment, person);
    }

    /**
     * Sends a result back to rectification.
     *
     * @throws Refusal when nothing was substantiated
     */
    public void rectifyAgain(HandOffKey key, String comment, String person) {
        if (find(key).verdict().orElseThrow() == Verdict.UNSUBSTANTIATED) {
            throw new Refusal("handoff.nothing-to-rectify", key);
        }
        sendBackTo(key, HandOffStatus.RECTIFYING, comment, person);
    }

    /** Takes a reviewed result back to review because its disclosure was not approved. */
    public void revise(HandOffKey key, String comment) {
        HandOff handOff = find(key);
        handOff.revised(comment);
        handOffs.saveAndFlush(handOff);
    }

    /** Notes that the result is public; where rectification goes on, the planned finish is the next deadline. */
    public void published(HandOffKey key, @Nullable LocalDate plannedFinish) {
        HandOff handOff = find(key);
        handOff.published(clock.instant());
        handOffs.saveAndFlush(handOff);
        if (handOff.status() == HandOffStatus.RECTIFYING && plannedFinish != null) {
            handOff.countAnew(clock.instant(), plannedFinish);
            handOff.due(handOff.receiptDue(), deadlines.feedbackDue(handOff));
            save(handOff, new FinishPlanned(key, clock.instant(), SYSTEM, plannedFinish));
            events.publishEvent(
                    new DeadlinesChanged(key, clock.instant(), SYSTEM, handOff.feedbackDue(), handOff.receiptDue()));
        }
    }

    /** Notes that the rectification was accepted on site. */
    public void accepted(HandOffKey key) {
        HandOff handOff = find(key);
        handOff.accepted();
        handOffs.saveAndFlush(handOff);
    }

    /** Strikes a hand-off off the list; a second call changes nothing. */
    public void writeOff(HandOffKey key) {
        HandOff handOff = find(key);
        if (handOff.status() == HandOffStatus.ACCEPTED) {
            handOff.writtenOff(clock.instant());
            save(handOff, new HandOffWrittenOff(key, clock.instant(), SYSTEM));
        }
    }

    private HandOffKey assign(
            Petition petition,
            int number,
            Assignment assignment,
            @Nullable Integer batch,
            Instant handedOffAt,
            String person) {
        HandOffKey key = HandOffKey.of(petition.caseNumber(), number);
        HandOff handOff =
                new HandOff(key, number, assignment.unit(), assignment.allegations(), handedOffAt, clock.instant());
        handOff.assistedBy(assignment.assisting());
        sites.locate(handOff, petition, assignment);
        handOff.instruct(assignment.instruction());
        handOff.inBatch(batch);
        DeadlineRule rule = deadlines.inForce(handOff);
        handOff.keep(rule);
        Instant feedbackDue = deadlines.feedbackDue(handOff);
        handOff.due(deadlines.receiptDue(handOff, feedbackDue), feedbackDue);
        save(
                handOff,
                new HandOffAssigned(
                        key,
                        handedOffAt,
                        person,
                        handOff.unit(),
                        handOff.assisting(),
                        handOff.allegations(),
                        assignment.instruction(),
                        handOff.regionCode().orElse(null),
                        handOff.place().orElse(null),
                        handOff.receiptDue(),
                        handOff.feedbackDue(),
                        rule.source(),
                        batch));
        return key;
    }

    private void sendBackTo(HandOffKey key, HandOffStatus step, String comment, String person) {
        HandOff handOff = find(key);
        boolean late = clock.instant().isAfter(handOff.feedbackDue());
        handOff.sentBackTo(step, comment);
        save(handOff, new ResultSentBack(key, clock.instant(), person, step, comment));
        if (late) {
            handOff.countAnew(clock.instant(), null);
            handOff.due(handOff.receiptDue(), deadlines.feedbackDue(handOff));
            save(
                    handOff,
                    new DeadlinesChanged(key, clock.instant(), SYSTEM, handOff.feedbackDue(), handOff.receiptDue()));
        }
    }

    private List<Assignment> complete(Petition petition, List<Assignment> assignments, boolean first) {
        Set<Integer> all =
                petition.allegations().stream().map(Allegation::number).collect(Collectors.toSet());
        if (assignments.isEmpty()) {
            throw new Refusal("handoff.no-unit", petition.caseNumber());
        }
        assignments.forEach(assignment -> {
            mustExist(assignment.unit());
            assignment.assisting().forEach(this::mustExist);
            if (assignment.assisting().contains(assignment.unit())) {
                throw new Refusal("handoff.assists-itself", units.nameOf(assignment.unit()));
            }
        });
        if (assignments.size() == 1 && assignments.get(0).allegations().isEmpty()) {
            return List.of(assignments.get(0).about(all));
        }
        Set<Integer> given = new HashSet<>();
        for (Assignment assignment : assignments) {
            if (assignment.allegations().isEmpty()) {
                throw new Refusal("handoff.no-allegation", units.nameOf(assignment.unit()));
            }
            for (int allegation : assignment.allegations()) {
                if (!all.contains(allegation)) {
                    throw new Refusal("handoff.unknown-allegation", allegation);
                }
                if (!given.add(allegation)) {
                    throw new Refusal("handoff.allegation-twice", allegation);
                }
            }
        }
        all.removeAll(given);
        if (first && !all.isEmpty()) {
            throw new Refusal("handoff.allegation-left", all.iterator().next());
        }
        return assignments;
    }

    private void mustExist(String unit) {
        if (units.find(unit).isEmpty()) {
            throw new Refusal("handoff.unknown-unit", unit);
        }
    }

    private void save(HandOff handOff, HandOffEvent event) {
        handOffs.saveAndFlush(handOff);
        events.publishEvent(event);
    }

    private static boolean isBefore(Instant handedOffAt, @Nullable Instant receivedAt) {
        return receivedAt != null && handedOffAt.isBefore(receivedAt);
    }
}
