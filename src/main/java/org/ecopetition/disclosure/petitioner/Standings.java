package org.ecopetition.disclosure.petitioner;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.disclosure.petitioner.PetitionerStanding.Dates;
import org.ecopetition.disclosure.petitioner.PetitionerStanding.Part;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PetitionStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What petitioners are told of the own petition: its stage, days, the answer and the public row, without anybody's name. */
@Service
@Transactional(readOnly = true)
class Standings {

    /** How many petitions a merged one may be away from the one that is handled. */
    private static final int LONGEST_CHAIN = 10;

    private final PetitionRegister register;
    private final HandOffDesk handOffs;
    private final PublicRegister published;
    private final NotSolvedReports reports;
    private final ObjectionDesk objections;
    private final NamelessAnswers answers;
    private final Units units;

    Standings(
            PetitionRegister register,
            HandOffDesk handOffs,
            PublicRegister published,
            NotSolvedReports reports,
            ObjectionDesk objections,
            NamelessAnswers answers,
            Units units) {
        this.register = register;
        this.handOffs = handOffs;
        this.published = published;
        this.reports = reports;
        this.objections = objections;
        this.answers = answers;
        this.units = units;
    }

    /** How far a petition is; nothing where there is none of this number. */
    Optional<PetitionerStanding> of(CaseNumber number) {
        return register.look(number).map(this::standing);
    }

    private PetitionerStanding standing(Petition petition) {
        Petition handled = handled(petition);
        List<HandOff> parts = handOffs.of(handled.caseNumber()).stream()
                .filter(handOff -> handOff.status() != HandOffStatus.WITHDRAWN)
                .toList();
        List<Disclosure> rows = published.of(handled.caseNumber());
        return new PetitionerStanding(
                petition.caseNumber(),
                stage(petition, parts),
                new Dates(
                        petition.receivedAt(),
                        parts.stream()
                                .map(handOff -> handOff.timing().handedOffAt())
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        handled.repliedAt(),
                        rows.stream()
                                .map(Disclosure::publishedAt)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        handled.closedAt()),
                parts.stream()
                        .map(handOff -> new Part(units.nameOf(handOff.unit()), PetitionerStage.of(handOff.status())))
                        .toList(),
                petition.status() == PetitionStatus.PASSED_ON ? petition.passedOnTo() : null,
                handled.reply() == null ? null : answers.withoutNames(handled.reply(), handled, parts),
                rows.isEmpty() ? null : handled.caseNumber(),
                new PetitionerStanding.StillOpen(
                        objections.isOpen(handled.caseNumber()),
                        reports.isOpen(petition, handled),
                        reports.lastDay(handled)),
                reports.of(petition.caseNumber()));
    }

    /** The petition that is handled: the earlier one where this one was merged into it. */
    Petition handled(Petition petition) {
        Petition handled = petition;
        for (int i = 0; i < LONGEST_CHAIN && handled.status() == PetitionStatus.MERGED; i++) {
            handled = Optional.ofNullable(handled.repeatOf())
                    .flatMap(register::look)
                    .orElse(handled);
        }
        return handled;
    }

    private static PetitionerStage stage(Petition petition, List<HandOff> parts) {
        PetitionerStage whole = PetitionerStage.of(petition.status(), !parts.isEmpty());
        if (whole != PetitionerStage.HANDED_OFF) {
            return whole;
        }
        return parts.stream()
                .map(handOff -> PetitionerStage.of(handOff.status()))
                .min(Comparator.naturalOrder())
                .orElse(whole);
    }
}
