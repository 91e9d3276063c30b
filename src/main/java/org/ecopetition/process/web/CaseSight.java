package org.ecopetition.process.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.handoff.CopyRegister;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.IntakeDesk;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.process.ActingPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who sees which cases outside the tasks: the coordination group and the leaders all, a unit the hand-offs it handles or
 * has a copy of, intake what it took down itself, without the work of the units, nobody else any.
 */
@Component
@Transactional(readOnly = true)
class CaseSight {

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
    Optional<CaseInSight> of(String caseNumber, ActingPerson person) {
        return numberOf(caseNumber).flatMap(petitions::look).flatMap(petition -> of(petition, person));
    }

    /** What the person reads on the page of a case: what is in sight, and for intake the petition that it took down. */
    Optional<CaseInSight> pageOf(String caseNumber, ActingPerson person) {
        return of(caseNumber, person)
                .or(() -> numberOf(caseNumber)
                        .filter(number -> person.isIntake() && intake.isTakenDownBy(number, person.id()))
                        .flatMap(petitions::look)
                        .map(petition -> new CaseInSight(petition, false, List.of())));
    }

    /** The case behind what somebody typed: a case number or the key of a hand-off. */
    Optional<CaseInSight> find(String typed, ActingPerson person) {
        return pageOf(typed, person)
                .or(() -> keyOf(typed).map(HandOffKey::caseNumber).flatMap(number -> pageOf(number.value(), person)));
    }

    /** The hand-off whose order (交办单) the person may read: one in sight, and for auditors any. */
    Optional<HandOffKey> orderOf(String caseNumber, int number, ActingPerson person) {
        Stream<HandOff> seen = person.isAuditor()
                ? numberOf(caseNumber).stream().flatMap(known -> handOffs.of(known).stream())
                : of(caseNumber, person).stream().flatMap(sight -> sight.handOffs().stream());
        return seen.filter(handOff -> handOff.number() == number)
                .map(HandOff::key)
                .findFirst();
    }

    /** What the person may see of the evidence in a case: what is in sight, and for auditors all. */
    Optional<CaseInSight> evidenceOf(String caseNumber, ActingPerson person) {
        return person.isAuditor()
                ? numberOf(caseNumber)
                        .flatMap(petitions::look)
                        .map(petition -> new CaseInSight(petition, true, handOffs.of(petition.caseNumber())))
                : of(caseNumber, person);
    }

    private Optional<CaseInSight> of(Petition petition, ActingPerson person) {
        List<HandOff> all = handOffs.of(petition.caseNumber());
        if (person.isLiaison() || person.isLeader()) {
            return Optional.of(new CaseInSight(petition, true, all));
        }
        List<HandOff> own =
                all.stream().filter(handOff -> hasPartIn(handOff, person)).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new CaseInSight(petition, false, own));
    }

    private boolean hasPartIn(HandOff handOff, ActingPerson person) {
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
