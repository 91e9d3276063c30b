package org.ecopetition.casework.precedent;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Published results of matters like a case, as a page and as a part of the page of the case and of Tasklist. */
@Controller
@RequestMapping("/cases/{caseNumber}/precedents")
@OpenTo(SIGNED_IN)
class PrecedentPage {

    private final CaseSight sight;
    private final Precedents precedents;

    PrecedentPage(CaseSight sight, Precedents precedents) {
        this.sight = sight;
        this.precedents = precedents;
    }

    @GetMapping
    String show(@PathVariable String caseNumber, Authentication login, Model model) {
        CaseInSight seen = sight.of(caseNumber, SignedIn.of(login))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("number", seen.petition().caseNumber());
        model.addAttribute("found", precedents.of(seen));
        return "casework/precedents";
    }
}
