package org.ecopetition.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.handoff.HandOffEvent.HandOffAssigned;
import org.ecopetition.handoff.HandOffEvent.HandOffWithdrawn;
import org.ecopetition.handoff.deadline.DeadlineRule;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a petition is split among the units, and its hand-offs are taken back before a unit has begun or when it is withdrawn. */
@Service
@Transactional
public class AssignmentDesk {

    private static final String SYSTEM = "system";

    private final HandOffs handOffs;
    private final PetitionRegister register;
    private final Deadlines deadlines;
    private final Units units;
    private final HandOffSites sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignmentDesk(
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

    /** The split of a petition was taken back before any unit had begun (撤回); the keys of its hand-offs are not used again. */
    public record AssignmentRecalled(CaseNumber caseNumber, Instant occurredAt, String person, String reason)
            implements CaseEvent {}

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
        boolean first = handOffs.findByCaseNumberOrderByNumber(caseNumber.value()).stream()
                .allMatch(earlier -> earlier.status() == HandOffStatus.WITHDRAWN);
        List<Assignment> complete = complete(petition, assignments, first);
        register.handedOff(caseNumber, batch);
        List<HandOffKey> keys = new ArrayList<>();
        int number = handOffs.findByCaseNumberOrderByNumber(caseNumber.value()).size();
        for (Assignment assignment : complete) {
            number++;
            keys.add(assign(petition, number, assignment, batch, handedOffAt, person));
        }
        return keys;
    }

    /**
     * Takes the split of a petition back (撤回), so that it can be split anew.
     *
     * @throws Refusal when a unit has begun
     */
    public void recallAssignment(CaseNumber caseNumber, String reason, String person) {
        List<HandOff> open = handOffs.findByCaseNumberOrderByNumber(caseNumber.value()).stream()
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

    /**
     * Withdraws a petition (核减).
     *
     * @throws Refusal when it has ended, or a result of it is just open to objections
     */
    public void withdraw(CaseNumber caseNumber, String reason, String person) {
        handOffs.findByCaseNumberOrderByNumber(caseNumber.value()).stream()
                .filter(handOff -> handOff.status() == HandOffStatus.PUBLISHED)
                .findFirst()
                .ifPresent(open -> {
                    throw new Refusal("handoff.in-publicity", open.key());
                });
        register.withdraw(caseNumber, reason, person);
    }

    /** Takes the open hand-offs of a withdrawn petition back; a second call changes nothing. */
    public void withdrawOpen(CaseNumber caseNumber) {
        handOffs.findByCaseNumberOrderByNumber(caseNumber.value()).stream()
                .filter(handOff -> !handOff.status().ended())
                .forEach(handOff -> {
                    handOff.withdrawn(clock.instant());
                    save(handOff, new HandOffWithdrawn(handOff.key(), clock.instant(), SYSTEM));
                });
    }

    private HandOffKey assign(
            Petition petition,
            int number,
            Assignment assignment,
            @Nullable Integer batch,
            Instant handedOffAt,
            String person) {
        HandOffKey key = HandOffKey.of(petition.caseNumber(), number);
        HandOff handOff = new HandOff(key, number, assignment, batch, new Timing(handedOffAt, clock.instant()));
        sites.locate(handOff, petition, assignment);
        DeadlineRule rule = deadlines.inForce(handOff);
        handOff.timing().keep(rule);
        Instant feedbackDue = deadlines.feedbackDue(handOff);
        handOff.timing().due(deadlines.receiptDue(handOff, feedbackDue), feedbackDue);
        save(
                handOff,
                new HandOffAssigned(
                        key,
                        handedOffAt,
                        person,
                        handOff.unit(),
                        handOff.assisting(),
                        new HandOffEvent.Order(
                                handOff.matter().allegations(),
                                assignment.instruction(),
                                handOff.matter().regionCode(),
                                handOff.matter().place()),
                        new HandOffEvent.DueTimes(
                                handOff.timing().receiptDue(), handOff.timing().feedbackDue(), rule.source()),
                        batch));
        return key;
    }

    private List<Assignment> complete(Petition petition, List<Assignment> assignments, boolean first) {
        Set<Integer> all =
                petition.allegations().stream().map(Allegation::number).collect(Collectors.toSet());
        if (assignments.isEmpty()) {
            throw new Refusal("handoff.no-unit", petition.caseNumber());
        }
        assignments.forEach(assignment -> {
            sites.mustBeKnown(assignment.unit());
            assignment.assisting().forEach(sites::mustBeKnown);
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

    private void save(HandOff handOff, HandOffEvent event) {
        handOffs.saveAndFlush(handOff);
        events.publishEvent(event);
    }

    private static boolean isBefore(Instant handedOffAt, @Nullable Instant receivedAt) {
        return receivedAt != null && handedOffAt.isBefore(receivedAt);
    }
}
