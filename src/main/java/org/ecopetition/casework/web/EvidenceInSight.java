package org.ecopetition.casework.web;

import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.organisation.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the evidence a person may see; what the person may not see is not there. */
@Component
class EvidenceInSight {

    private final CaseSight sight;
    private final EvidenceBook book;

    EvidenceInSight(CaseSight sight, EvidenceBook book) {
        this.sight = sight;
        this.book = book;
    }

    /** As much of the case as the person may see with its evidence. */
    CaseInSight of(String caseNumber, SignedIn person) {
        return sight.evidenceOf(caseNumber, person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A piece of the case. */
    EvidencePiece piece(CaseInSight seen, String id) {
        return book.find(id)
                .filter(piece -> seen.handOffs().stream()
                        .anyMatch(handOff -> handOff.key().equals(piece.handOff())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
