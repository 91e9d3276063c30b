package org.ecopetition.casework.web.enforcement;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.KeyReused;
import org.ecopetition.rectification.AccountabilityKind;
import org.ecopetition.rectification.EnforcementAction;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementDesk.Recorded;
import org.ecopetition.rectification.EnforcementKind;
import org.ecopetition.rectification.Interviewed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The enforcement registers of a case (查处台账): the handling units enter each action with its day and its proof and strike
 * out what was wrong, also from a phone and without a script; whoever sees the evidence of the case reads them.
 */
@Controller
@RequestMapping("/cases/{caseNumber}/enforcement")
@OpenTo(SIGNED_IN)
class EnforcementPage {

    private static final String TO_THE_PAGE = "redirect:/cases/{caseNumber}/enforcement";
    private static final Set<String> DONE = Set.of("recorded", "known", "struck-out");

    private final CaseSight sight;
    private final EnforcementSheets sheets;
    private final EnforcementIntake intake;
    private final EnforcementDesk desk;
    private final MessageSource messages;
    private final Clock clock;

    EnforcementPage(
            CaseSight sight,
            EnforcementSheets sheets,
            EnforcementIntake intake,
            EnforcementDesk desk,
            MessageSource messages,
            Clock clock) {
        this.sight = sight;
        this.sheets = sheets;
        this.intake = intake;
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What a program reads after it has entered an action.
     *
     * @param outcome {@code RECORDED}, or {@code KNOWN} when the same was entered before
     */
    record Entered(String id, String outcome) {}

    @GetMapping
    String show(
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable Integer handOff,
            @RequestParam(required = false) @Nullable String done,
            Authentication login,
            Locale locale,
            Model model) {
        show(model, caseNumber, SignedIn.of(login), locale);
        model.addAttribute(EnforcementForm.EMPTY);
        model.addAttribute(ProofForm.EMPTY);
        model.addAttribute("wantedHandOff", handOff);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return "casework/enforcement";
    }

    /** All entries for programs, struck out ones too. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<EnforcementLine> list(@PathVariable String caseNumber, Authentication login) {
        return seen(caseNumber, SignedIn.of(login)).handOffs().stream()
                .flatMap(handOff -> desk.all(handOff.key()).stream())
                .map(EnforcementLine::of)
                .toList();
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int handOff,
            @Valid EnforcementForm form,
            BindingResult typed,
            @Valid ProofForm proof,
            BindingResult typedProof,
            @RequestParam(required = false) @Nullable String formKey,
            Authentication login,
            Locale locale,
            Model model) {
        SignedIn person = SignedIn.of(login);
        HandOff concerned = handOffIn(caseNumber, handOff, person);
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        String nextKey = formKey;
        try {
            SentEnforcement sent = new SentEnforcement(form, typed, proof, typedProof);
            Optional<Recorded> recorded = intake.take(concerned, sent, formKey, person.id(), unitOf(concerned, person));
            if (recorded.isPresent()) {
                return done(caseNumber, handOff, recorded.get().isNew() ? "recorded" : "known");
            }
        } catch (KeyReused otherEntry) {
            status = HttpStatus.CONFLICT;
            typed.reject("enforcement.form-used");
            nextKey = null;
        }
        show(model, caseNumber, person, locale);
        model.addAttribute("wantedHandOff", handOff);
        if (nextKey != null) {
            model.addAttribute("formKey", nextKey);
        }
        return new ModelAndView("casework/enforcement", status);
    }

    /** The same for programs. */
    @PostMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @ResponseBody
    ResponseEntity<?> enter(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int handOff,
            @Valid EnforcementForm form,
            BindingResult typed,
            @Valid ProofForm proof,
            BindingResult typedProof,
            @RequestHeader(name = SentEnforcement.KEY, required = false) @Nullable String key,
            Authentication login,
            Locale locale) {
        SignedIn person = SignedIn.of(login);
        HandOff concerned = handOffIn(caseNumber, handOff, person);
        try {
            SentEnforcement sent = new SentEnforcement(form, typed, proof, typedProof);
            return intake.take(concerned, sent, key, person.id(), unitOf(concerned, person))
                    .<ResponseEntity<?>>map(EnforcementPage::entered)
                    .orElseGet(() -> problem(HttpStatus.BAD_REQUEST, caseNumber, sent.said(messages, locale), locale));
        } catch (KeyReused otherEntry) {
            return problem(
                    HttpStatus.CONFLICT,
                    caseNumber,
                    Map.of(SentEnforcement.KEY, FormFaults.sentence(otherEntry.fault(), messages, locale)),
                    locale);
        }
    }

    @PostMapping("/{id}/strike-out")
    ModelAndView strikeOut(
            @PathVariable String caseNumber,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Authentication login,
            Locale locale,
            Model model) {
        SignedIn person = SignedIn.of(login);
        EnforcementAction action = desk.find(id)
                .filter(found -> found.key().caseNumber().value().equals(caseNumber))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int number = seen(caseNumber, person).handOffs().stream()
                .filter(handOff -> handOff.key().equals(action.key()))
                .map(HandOff::number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            desk.strikeOut(action, reason, person.id(), unitOf(handOffIn(caseNumber, number, person), person));
            return done(caseNumber, number, "struck-out");
        } catch (Refusal refusal) {
            model.addAttribute("refusal", FormFaults.sentence(refusal.fault(), messages, locale));
        } catch (OptimisticLockingFailureException meanwhile) {
            model.addAttribute("refusal", messages.getMessage("task.changed-meanwhile", null, locale));
        }
        show(model, caseNumber, person, locale);
        model.addAttribute(EnforcementForm.EMPTY);
        model.addAttribute(ProofForm.EMPTY);
        model.addAttribute("wantedHandOff", number);
        model.addAttribute("refusedAction", id);
        model.addAttribute("reason", reason);
        return new ModelAndView("casework/enforcement", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static ModelAndView done(String caseNumber, int handOff, String what) {
        return new ModelAndView(TO_THE_PAGE, Map.of("caseNumber", caseNumber, "handOff", handOff, "done", what));
    }

    private static ResponseEntity<Entered> entered(Recorded recorded) {
        return ResponseEntity.status(recorded.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Entered(recorded.action().id(), recorded.isNew() ? "RECORDED" : "KNOWN"));
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String caseNumber, Map<String, String> wrong, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.join("；", wrong.values()));
        problem.setTitle(messages.getMessage("enforcement.not-recorded", null, locale));
        problem.setInstance(URI.create("/cases/" + caseNumber + "/enforcement"));
        problem.setProperty(
                "errors",
                wrong.entrySet().stream()
                        .map(fault -> Map.of("field", fault.getKey(), "message", fault.getValue()))
                        .toList());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private void show(Model model, String caseNumber, SignedIn person, Locale locale) {
        CaseInSight seen = seen(caseNumber, person);
        model.addAttribute("petition", seen.petition());
        model.addAttribute("sheets", sheets.of(seen, person, locale));
        model.addAttribute("kinds", EnforcementKind.values());
        model.addAttribute("accountabilities", AccountabilityKind.values());
        model.addAttribute("interviewees", Interviewed.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("auditing", person.isAuditor());
        model.addAttribute("otherForm", EnforcementForm.EMPTY);
        model.addAttribute("otherProof", ProofForm.EMPTY);
        model.addAttribute("formKey", UUID.randomUUID().toString());
    }

    private CaseInSight seen(String caseNumber, SignedIn person) {
        return sight.evidenceOf(caseNumber, person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private HandOff handOffIn(String caseNumber, int number, SignedIn person) {
        return seen(caseNumber, person)
                .at(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .theHandOff();
    }

    private static String unitOf(HandOff handOff, SignedIn person) {
        return EvidenceBook.unitOf(handOff, person.groups())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
