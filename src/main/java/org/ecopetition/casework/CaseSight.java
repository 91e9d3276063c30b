package org.ecopetition.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.order.CopyRegister;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.IntakeDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who sees which cases outside the tasks: the coordination group and the leaders all, a unit the hand-offs it handles or
 * has a copy of, intake what it took down itself, without the work of the units, nobody else any.
 */
@Component
@Transactional(readOnly = true)
public class CaseSight {

    private final PetitionRegister petitions;
    private final HandOffDesk handOffs;
    private final CopyRegister copies;
    private final IntakeDesk intake;

    CaseSight(PetitionRegister petitions, HandOffDesk handOffs, CopyRegister copies, IntakeDesk intake) {
        this.petitions = petitions;
        this.handOffs = handOffs;
        this.copies = copies;
        this.intake = intake;
    }

    /** What the person sees of a case; nothing where there is no such case or no part in it. */
    public Optional<CaseInSight> of(String caseNumber, SignedIn person) {
        return numberOf(caseNumber).flatMap(petitions::look).flatMap(petition -> of(petition, person));
    }

    /** What the person reads on the page of a case: what is in sight, and for intake the petition that it took down. */
    public Optional<CaseInSight> pageOf(String caseNumber, SignedIn person) {
        return of(caseNumber, person)
                .or(() -> numberOf(caseNumber)
                        .filter(number -> person.isIntake() && intake.isTakenDownBy(number, person.id()))
                        .flatMap(petitions::look)
                        .map(petition -> new CaseInSight(petition, false, List.of())));
    }

    /** The case behind what somebody typed: a case number or the key of a hand-off. */
    public Optional<CaseInSight> find(String typed, SignedIn person) {
        return pageOf(typed, person)
                .or(() -> keyOf(typed).map(HandOffKey::caseNumber).flatMap(number -> pageOf(number.value(), person)));
    }

    /** The hand-off whose order (交办单) the person may read: one in sight, and for auditors any. */
    public Optional<HandOffKey> orderOf(String caseNumber, int number, SignedIn person) {
        Stream<HandOff> seen = person.isAuditor()
                ? numberOf(caseNumber).stream().flatMap(known -> handOffs.of(known).stream())
                : of(caseNumber, person).stream().flatMap(sight -> sight.handOffs().stream());
        return seen.filter(handOff -> handOff.number() == number)
                .map(HandOff::key)
                .findFirst();
    }

    /** What the person may see of the evidence in a case: what is in sight, and for auditors all. */
    public Optional<CaseInSight> evidenceOf(String caseNumber, SignedIn person) {
        return person.isAuditor()
                ? numberOf(caseNumber)
                        .flatMap(petitions::look)
                        .map(petition -> new CaseInSight(petition, true, handOffs.of(petition.caseNumber())))
                : of(caseNumber, person);
    }

    private Optional<CaseInSight> of(Petition petition, SignedIn person) {
        List<HandOff> all = handOffs.of(petition.caseNumber());
        if (person.isLiaison() || person.isLeader()) {
            return Optional.of(new CaseInSight(petition, true, all));
        }
        List<HandOff> own =
                all.stream().filter(handOff -> hasPartIn(handOff, person)).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new CaseInSight(petition, false, own));
    }

    private boolean hasPartIn(HandOff handOff, SignedIn person) {
        return handOff.handlers().stream().anyMatch(person::belongsTo)
                || copies.isCopiedTo(handOff.key(), person.groups());
    }

    private static Optional<CaseNumber> numberOf(String typed) {
        try {
            return Optional.of(new CaseNumber(typed));
        } catch (IllegalArgumentException irregular) {
            return Optional.empty();
        }
    }

    private static Optional<HandOffKey> keyOf(String typed) {
        try {
            return Optional.of(new HandOffKey(typed));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
