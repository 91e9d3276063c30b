package org.ecopetition.frontdoor.factor.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;

import java.security.Principal;
import java.util.Optional;
import org.ecopetition.frontdoor.factor.EnrolmentCodes;
import org.ecopetition.frontdoor.factor.SecondFactors;
import org.ecopetition.frontdoor.provider.KeptOut;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SettingChanges;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How people sign in, for administrators and, to read, auditors: who has a second factor, and who is kept out. */
@Controller
@RequestMapping("/admin/sign-on")
@OpenTo(ADMINISTRATOR)
class SignOnPage {

    private static final String DONE = "redirect:/admin/sign-on?done=";

    private final SecondFactors factors;
    private final PeoplesFactors people;
    private final KeptOut keptOut;
    private final SettingChanges changes;

    SignOnPage(SecondFactors factors, PeoplesFactors people, KeptOut keptOut, SettingChanges changes) {
        this.factors = factors;
        this.people = people;
        this.keptOut = keptOut;
        this.changes = changes;
    }

    @GetMapping
    @OpenTo({ADMINISTRATOR, AUDITOR})
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        model.addAttribute("people", people.all());
        model.addAttribute("takesCodes", people.takesEnrolmentCodes());
        model.addAttribute("keptOut", keptOut.all());
        model.addAttribute("changes", changes.newest(SecondFactors.SUBJECT));
        return "frontdoor/sign-on";
    }

    /** Takes the second factor of somebody else away, whose phone is gone. */
    @PostMapping("/factors/{person}/reset")
    String reset(@PathVariable String person, Principal by) {
        return DONE + (factors.remove(person, by.getName()) ? "reset" : "gone");
    }

    /** Gives out a code with which somebody sets up the second factor; it is shown this once. */
    @PostMapping("/enrolments")
    ModelAndView issue(@RequestParam(defaultValue = "") String person, Principal by, Model model) {
        String id = person.strip();
        Optional<EnrolmentCodes.Issued> issued = people.enrolmentCode(id, by.getName());
        issued.ifPresent(code -> model.addAttribute("issued", code));
        if (issued.isEmpty()) {
            model.addAttribute("unknown", id);
        }
        return new ModelAndView(show("", model), issued.isEmpty() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    }

    /** Lets somebody of the provider in again who was removed here. */
    @PostMapping("/people/{person}/admission")
    String letIn(@PathVariable String person, Principal by) {
        return DONE + (keptOut.letIn(person, by.getName()) ? "let-in" : "gone");
    }
}
