package org.ecopetition.casework.web;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The evidence of a case: officers bring photographs, films and reports, also from a phone and without a script; whoever sees
 * the case sees them, and the coordination group chooses what the public sees.
 */
@Controller
@RequestMapping("/cases/{caseNumber}/evidence")
@OpenTo(SIGNED_IN)
class EvidencePage {

    private static final Set<String> DONE = Set.of("added", "withdrawn", "chosen");

    private final EvidenceInSight sight;
    private final EvidenceSheets sheets;
    private final EvidenceIntake intake;
    private final EvidenceBook book;
    private final RefusalWords words;
    private final Clock clock;

    EvidencePage(
            EvidenceInSight sight,
            EvidenceSheets sheets,
            EvidenceIntake intake,
            EvidenceBook book,
            RefusalWords words,
            Clock clock) {
        this.sight = sight;
        this.sheets = sheets;
        this.intake = intake;
        this.book = book;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable Integer handOff,
            @RequestParam(required = false) @Nullable Integer allegation,
            @RequestParam(required = false) @Nullable String done,
            Authentication login,
            Model model) {
        SignedIn person = SignedIn.of(login);
        show(model, sight.of(caseNumber, person), person);
        model.addAttribute("wantedHandOff", handOff);
        model.addAttribute(EvidenceForm.about(allegation));
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return "casework/evidence";
    }

    @PostMapping
    ModelAndView bring(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int handOff,
            @Valid EvidenceForm form,
            BindingResult typed,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Authentication login,
            Locale locale,
            Model model) {
        SignedIn person = SignedIn.of(login);
        CaseInSight seen = sight.of(caseNumber, person);
        List<FileFate> fates = intake.take(handOffIn(seen, handOff), form, typed, files, person, locale);
        if (fates.stream().allMatch(fate -> fate.outcome() == FileFate.Outcome.ADDED)) {
            return new ModelAndView(
                    "redirect:/cases/{caseNumber}/evidence",
                    Map.of("caseNumber", caseNumber, "handOff", handOff, "done", "added"));
        }
        show(model, seen, person);
        model.addAttribute("wantedHandOff", handOff);
        model.addAttribute("fates", typed.hasErrors() ? null : fates);
        return new ModelAndView("casework/evidence", statusOf(fates));
    }

    /** The same for the page's script, which sends one file at a time. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<List<FileFate>> bringOne(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int handOff,
            @Valid EvidenceForm form,
            BindingResult typed,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Authentication login,
            Locale locale) {
        SignedIn person = SignedIn.of(login);
        List<FileFate> fates =
                intake.take(handOffIn(sight.of(caseNumber, person), handOff), form, typed, files, person, locale);
        return ResponseEntity.status(statusOf(fates)).body(fates);
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String caseNumber,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Authentication login,
            Locale locale,
            Model model) {
        SignedIn person = SignedIn.of(login);
        CaseInSight seen = sight.of(caseNumber, person);
        EvidencePiece piece = sight.piece(seen, id);
        HandOff handOff = handOffOf(seen, piece);
        if (!person.isLiaison() && EvidenceBook.unitOf(handOff, person.groups()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            String unit = EvidenceBook.unitOf(handOff, person.groups()).orElse(null);
            book.withdraw(piece, reason, person.id(), person.isLiaison() ? null : unit);
            return new ModelAndView(
                    "redirect:/cases/{caseNumber}/evidence",
                    Map.of("caseNumber", caseNumber, "handOff", handOff.number(), "done", "withdrawn"));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.of(refusal, locale));
        } catch (OptimisticLockingFailureException meanwhile) {
            model.addAttribute("refusal", words.of(new Refusal("task.changed-meanwhile"), locale));
        }
        show(model, sight.of(caseNumber, person), person);
        model.addAttribute("wantedHandOff", handOff.number());
        model.addAttribute("refusedPiece", id);
        model.addAttribute("reason", reason);
        model.addAttribute(EvidenceForm.about(null));
        return new ModelAndView("casework/evidence", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(Model model, CaseInSight seen, SignedIn person) {
        model.addAttribute("petition", seen.petition());
        model.addAttribute("sheets", sheets.of(seen, person));
        model.addAttribute("otherForm", EvidenceForm.about(null));
        model.addAttribute("mostMegabytes", intake.mostMegabytes());
        model.addAttribute("now", LocalDateTime.ofInstant(clock.instant(), clock.getZone()));
        model.addAttribute("auditing", person.isAuditor());
    }

    private static HandOff handOffIn(CaseInSight seen, int number) {
        return seen.at(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .theHandOff();
    }

    private static HandOff handOffOf(CaseInSight seen, EvidencePiece piece) {
        return seen.handOffs().stream()
                .filter(handOff -> handOff.key().equals(piece.handOff()))
                .findFirst()
                .orElseThrow();
    }

    private static HttpStatus statusOf(List<FileFate> fates) {
        return fates.stream().anyMatch(FileFate::isRefused) ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
    }
}
