package org.ecopetition.petition.web;

import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.IntakeDesk;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What was taken down at intake, the caller with it: for intake and the coordination group alone; and its receipt. */
@Controller
@RequestMapping("/intake/{caseNumber}")
class IntakeRecordPage {

    private final PetitionRegister register;
    private final IntakeDesk desk;
    private final Units units;

    IntakeRecordPage(PetitionRegister register, IntakeDesk desk, Units units) {
        this.register = register;
        this.desk = desk;
        this.units = units;
    }

    @GetMapping
    String record(@PathVariable CaseNumber caseNumber, Model model) {
        show(caseNumber, model);
        model.addAttribute("record", desk.read(caseNumber));
        return "petition/intake-record";
    }

    @GetMapping("/receipt")
    String receipt(@PathVariable CaseNumber caseNumber, Model model) {
        show(caseNumber, model);
        return "petition/intake-receipt";
    }

    private void show(CaseNumber caseNumber, Model model) {
        Petition petition =
                register.look(caseNumber).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("petition", petition);
        model.addAttribute(
                "region",
                petition.regionCode()
                        .map(code -> units.regionName(code).orElse(code))
                        .orElse(""));
    }
}
