package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.attachment.IntakeAttachments;
import org.ecopetition.petition.intake.IntakeCorrections;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.IntakeRecord;
import org.ecopetition.petition.repeat.Relations;
import org.ecopetition.petition.supplement.SupplementBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was taken down at intake, the caller with it: for intake and the coordination group alone. */
@Controller
@RequestMapping("/intake/{caseNumber}")
@OpenTo({INTAKE, LIAISON})
class IntakeRecordPage {

    private final PetitionHead head;
    private final IntakeDesk desk;
    private final Relations relations;
    private final SupplementBook supplements;
    private final IntakeAttachments attachments;
    private final IntakeCorrections corrections;

    IntakeRecordPage(
            PetitionHead head,
            IntakeDesk desk,
            Relations relations,
            SupplementBook supplements,
            IntakeAttachments attachments,
            IntakeCorrections corrections) {
        this.corrections = corrections;
        this.attachments = attachments;
        this.head = head;
        this.desk = desk;
        this.relations = relations;
        this.supplements = supplements;
    }

    @GetMapping
    String record(@PathVariable CaseNumber caseNumber, Principal person, HttpServletRequest request, Model model) {
        show(caseNumber, person, request, model);
        return "petition/intake-record";
    }

    private void show(CaseNumber caseNumber, Principal person, HttpServletRequest request, Model model) {
        head.show(caseNumber, model);
        IntakeRecord record = desk.read(caseNumber, person.getName());
        model.addAttribute("record", record);
        model.addAttribute(
                "mayOpenCase", request.isUserInRole("liaison") || record.clerk().equals(person.getName()));
        model.addAttribute("relations", relations.of(caseNumber));
        model.addAttribute("supplements", supplements.received(caseNumber));
        model.addAttribute("former", corrections.of(caseNumber));
        model.addAttribute("attachments", attachments.of(caseNumber));
        model.addAttribute("withdrawn", attachments.withdrawn(caseNumber));
        model.addAttribute("mostMegabytes", attachments.mostMegabytes());
    }
}
