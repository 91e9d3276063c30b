package org.ecopetition.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.PersonNames;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Petition;
import org.springframework.stereotype.Component;

/** Puts together what a person sees of the evidence in a case, and says what the person may do with it. */
@Component
class EvidenceSheets {

    private final EvidenceBook book;
    private final PersonNames names;
    private final Units units;

    EvidenceSheets(EvidenceBook book, PersonNames names, Units units) {
        this.book = book;
        this.names = names;
        this.units = units;
    }

    List<EvidenceSheet> of(CaseInSight seen, SignedIn person) {
        return seen.handOffs().stream()
                .map(handOff -> sheet(seen.petition(), handOff, person))
                .toList();
    }

    /** Whether the person may withdraw a piece of a hand-off now. */
    static boolean mayWithdraw(HandOff handOff, EvidencePiece piece, SignedIn person) {
        return person.isLiaison() || EvidenceBook.isWithdrawable(handOff, piece, person.groups());
    }

    private EvidenceSheet sheet(Petition petition, HandOff handOff, SignedIn person) {
        List<EvidencePiece> pieces = book.of(handOff.key());
        List<EvidencePhase> phases = EvidenceBook.openTo(handOff, person.groups());
        Map<String, String> people = names.of(pieces.stream()
                .flatMap(piece -> Stream.of(piece.uploadedBy(), piece.withdrawnBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new EvidenceSheet(
                handOff,
                units.nameOf(handOff.unit()),
                petition.allegations().stream()
                        .filter(allegation -> handOff.matter().allegations().contains(allegation.number()))
                        .toList(),
                phases,
                person.isLiaison() && EvidenceBook.isChoosable(handOff),
                usual(handOff, phases),
                pieces.stream()
                        .map(piece -> row(piece, handOff, people, person))
                        .toList());
    }

    private static EvidencePhase usual(HandOff handOff, List<EvidencePhase> phases) {
        if (handOff.status() == HandOffStatus.RECTIFYING) {
            return EvidencePhase.AFTER;
        }
        return phases.isEmpty() ? EvidencePhase.BEFORE : phases.get(0);
    }

    private EvidenceRow row(EvidencePiece piece, HandOff handOff, Map<String, String> people, SignedIn person) {
        return new EvidenceRow(
                piece,
                people.getOrDefault(piece.uploadedBy(), piece.uploadedBy()),
                units.nameOf(piece.uploadedByUnit()),
                piece.withdrawnBy() == null ? "" : people.getOrDefault(piece.withdrawnBy(), piece.withdrawnBy()),
                Optional.ofNullable(piece.taken().at())
                        .filter(at -> at.isBefore(handOff.timing().handedOffAt()))
                        .isPresent(),
                overseesAll(person) ? elsewhere(piece) : List.of(),
                piece.isValid() && mayWithdraw(handOff, piece, person));
    }

    private List<String> elsewhere(EvidencePiece piece) {
        return book.elsewhere(piece).stream()
                .map(other -> other.handOff().value())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean overseesAll(SignedIn person) {
        return person.isLiaison() || person.isLeader() || person.isAuditor();
    }
}
