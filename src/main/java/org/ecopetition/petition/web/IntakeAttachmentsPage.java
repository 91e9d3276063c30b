package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.attachment.FetchedAttachment;
import org.ecopetition.petition.attachment.IntakeAttachments;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where files go onto an intake record and come from it; the record itself lists them. */
@Controller
@RequestMapping("/intake/{caseNumber}/attachments")
@OpenTo({INTAKE, LIAISON})
class IntakeAttachmentsPage {

    /** Nothing in a file may run, load or send anything. */
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final PetitionRegister register;
    private final IntakeAttachments attachments;
    private final MessageSource messages;

    IntakeAttachmentsPage(PetitionRegister register, IntakeAttachments attachments, MessageSource messages) {
        this.register = register;
        this.attachments = attachments;
        this.messages = messages;
    }

    /** Adds each file for itself; the record says which were not taken, and why. */
    @PostMapping
    String add(
            @PathVariable CaseNumber caseNumber,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Principal person,
            Locale locale,
            RedirectAttributes once) {
        if (register.look(caseNumber).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<MultipartFile> sent = (files == null ? List.<MultipartFile>of() : files)
                .stream()
                        .filter(file -> !nameOf(file).isEmpty() || !file.isEmpty())
                        .toList();
        List<String> refused = sent.stream()
                .flatMap(file -> add(caseNumber, file, person.getName()).stream()
                        .map(refusal -> nameOf(file) + " " + said(refusal, locale)))
                .toList();
        once.addFlashAttribute(
                "notAttached", sent.isEmpty() ? List.of(said(new Refusal("evidence.no-file"), locale)) : refused);
        once.addFlashAttribute("attached", sent.size() - refused.size());
        return "redirect:/intake/{caseNumber}#attachments";
    }

    /** Takes a file off; the record says why, or why not. */
    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable CaseNumber caseNumber,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Locale locale,
            RedirectAttributes once) {
        try {
            attachments.withdraw(caseNumber, id, reason.strip(), person.getName());
            once.addFlashAttribute("attachmentWithdrawn", true);
        } catch (Refusal refusal) {
            once.addFlashAttribute("notWithdrawn", said(refusal, locale));
        }
        return "redirect:/intake/{caseNumber}#attachments";
    }

    /** The file for keeping; never to be opened by the browser itself. */
    @GetMapping("/{id}")
    ResponseEntity<Resource> fetch(@PathVariable CaseNumber caseNumber, @PathVariable String id, Principal person) {
        FetchedAttachment file = attachments
                .fetch(caseNumber, id, person.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(file.name(), MediaType.parseMediaType(file.mediaType()))
                .header("Content-Security-Policy", NOTHING_RUNS)
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }

    private Optional<Refusal> add(CaseNumber number, MultipartFile file, String person) {
        try (InputStream content = file.getInputStream()) {
            attachments.add(number, nameOf(file), content, person);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        } catch (IOException brokenOff) {
            return Optional.of(new Refusal("evidence.broken-off"));
        }
    }

    private String said(Refusal refusal, Locale locale) {
        return FormFaults.sentence(refusal.fault(), messages, locale);
    }

    private static String nameOf(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
