package org.ecopetition.petition.web;

import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of one petition at intake show first: the petition and the name of its region. */
@Component
class PetitionHead {

    private final PetitionRegister register;
    private final Units units;

    PetitionHead(PetitionRegister register, Units units) {
        this.register = register;
        this.units = units;
    }

    /** @throws ResponseStatusException when there is no such petition (404) */
    Petition show(CaseNumber number, Model model) {
        Petition petition = register.look(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("petition", petition);
        model.addAttribute(
                "region",
                petition.regionCode() == null
                        ? ""
                        : units.regionName(petition.regionCode()).orElse(petition.regionCode()));
        return petition;
    }
}
