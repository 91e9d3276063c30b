package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.IntakeRecord;
import org.ecopetition.petition.intake.QueryCodes;
import org.ecopetition.petition.repeat.Relations;
import org.ecopetition.petition.supplement.SupplementBook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was taken down at intake, the caller with it: for intake and the coordination group alone; and its receipt. */
@Controller
@RequestMapping("/intake/{caseNumber}")
@OpenTo({INTAKE, LIAISON})
class IntakeRecordPage {

    private final PetitionRegister register;
    private final IntakeDesk desk;
    private final Relations relations;
    private final SupplementBook supplements;
    private final QueryCodes codes;
    private final Units units;

    IntakeRecordPage(
            PetitionRegister register,
            IntakeDesk desk,
            Relations relations,
            SupplementBook supplements,
            QueryCodes codes,
            Units units) {
        this.supplements = supplements;
        this.register = register;
        this.desk = desk;
        this.relations = relations;
        this.codes = codes;
        this.units = units;
    }

    @GetMapping
    String record(@PathVariable CaseNumber caseNumber, Principal person, HttpServletRequest request, Model model) {
        show(caseNumber, model);
        IntakeRecord record = desk.read(caseNumber, person.getName());
        model.addAttribute("record", record);
        model.addAttribute(
                "mayOpenCase", request.isUserInRole("liaison") || record.clerk().equals(person.getName()));
        model.addAttribute("relations", relations.of(caseNumber));
        model.addAttribute("supplements", supplements.received(caseNumber));
        return "petition/intake-record";
    }

    @GetMapping("/receipt")
    String receipt(@PathVariable CaseNumber caseNumber, Model model) {
        Petition petition = show(caseNumber, model);
        model.addAttribute("codeIssued", codes.isIssued(caseNumber));
        model.addAttribute("hasPetitioner", petition.channel() != Channel.SITE_INSPECTION);
        return "petition/intake-receipt";
    }

    /** A new code for a petitioner who lost the old one, or never got one; it stands on the next page alone. */
    @PostMapping("/code")
    String code(@PathVariable CaseNumber caseNumber, Principal person, RedirectAttributes once) {
        if (register.look(caseNumber).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        once.addFlashAttribute("code", codes.issue(caseNumber, person.getName()));
        return "redirect:/intake/{caseNumber}/receipt";
    }

    private Petition show(CaseNumber caseNumber, Model model) {
        Petition petition =
                register.look(caseNumber).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("petition", petition);
        model.addAttribute(
                "region",
                petition.regionCode()
                        .map(code -> units.regionName(code).orElse(code))
                        .orElse(""));
        return petition;
    }
}
