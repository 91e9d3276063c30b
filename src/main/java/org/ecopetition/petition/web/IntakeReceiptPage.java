package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.ecopetition.frontdoor.QrCode;
import org.ecopetition.frontdoor.request.PublicAddress;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.attachment.IntakeAttachments;
import org.ecopetition.petition.intake.QueryCodes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The receipt (登记回执) a petitioner takes along: number, code, and where to ask with them, also as a QR code. The drawing holds the
 * address of the public page alone: whoever scans it hands its content to a foreign program, which may open and keep it.
 */
@Controller
@RequestMapping("/intake/{caseNumber}")
@OpenTo({INTAKE, LIAISON})
class IntakeReceiptPage {

    /** Where petitioners ask for the own petition; number and code are typed there and never stand in an address. */
    private static final String QUERY_PAGE = "/public/petitions";

    private final PetitionHead head;
    private final PetitionRegister register;
    private final QueryCodes codes;
    private final PublicAddress address;
    private final IntakeAttachments attachments;

    IntakeReceiptPage(
            PetitionHead head,
            PetitionRegister register,
            QueryCodes codes,
            PublicAddress address,
            IntakeAttachments attachments) {
        this.attachments = attachments;
        this.head = head;
        this.register = register;
        this.codes = codes;
        this.address = address;
    }

    @GetMapping("/receipt")
    String receipt(@PathVariable CaseNumber caseNumber, HttpServletRequest request, Model model) {
        Petition petition = head.show(caseNumber, model);
        String asking = address.of(QUERY_PAGE, request);
        model.addAttribute("codeIssued", codes.isIssued(caseNumber));
        model.addAttribute("hasPetitioner", petition.channel() != Channel.SITE_INSPECTION);
        model.addAttribute("address", asking);
        model.addAttribute("addressKnown", address.isKnown());
        model.addAttribute("qr", QrCode.of(asking));
        model.addAttribute("mostMegabytes", attachments.mostMegabytes());
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
}
