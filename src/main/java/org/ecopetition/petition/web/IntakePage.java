package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.ChinaZone.CHINA;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.QueryCodes;
import org.ecopetition.petition.intake.Registered;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.petition.redaction.Redacted;
import org.ecopetition.petition.redaction.Redaction;
import org.ecopetition.petition.repeat.RelationKind;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a clerk takes down a call or a letter while it is told. */
@Controller
@RequestMapping("/intake")
@OpenTo({INTAKE, LIAISON})
class IntakePage {

    private final IntakeDesk desk;
    private final Redaction redaction;
    private final EntryCheck check;
    private final RepeatWarning warning;
    private final QueryCodes codes;
    private final IntakeSurroundings surroundings;
    private final Clock clock;

    IntakePage(
            IntakeDesk desk,
            Redaction redaction,
            EntryCheck check,
            RepeatWarning warning,
            QueryCodes codes,
            IntakeSurroundings surroundings,
            Clock clock) {
        this.desk = desk;
        this.redaction = redaction;
        this.check = check;
        this.warning = warning;
        this.codes = codes;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @GetMapping
    String blank(Principal person, Model model) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(CHINA)).truncatedTo(ChronoUnit.MINUTES);
        model.addAttribute(
                "entry", IntakeEntry.of(Map.of("channel", Channel.PHONE.name(), "receivedAt", now.toString())));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        model.addAttribute("confirmed", false);
        show(model, List.of(), RepeatsForm.NONE);
        surroundings.show(person.getName(), model);
        return "petition/intake";
    }

    /**
     * A confirmed proposal becomes the problem text; an unconfirmed one waits for the coordination group. Likely repeats that
     * the clerk has not seen yet are shown before anything is stored.
     */
    @PostMapping
    ModelAndView register(
            @Valid @ModelAttribute("entry") IntakeEntry entry,
            BindingResult typed,
            @Valid RepeatsForm said,
            BindingResult typedRepeats,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam String formKey,
            Authentication login,
            Model model,
            RedirectAttributes once) {
        addFaults(typed, entry, confirmed);
        List<RepeatWarningLine> repeats = said.compare() ? warning.rowsFor(entry, said) : List.of();
        boolean unseen = repeats.stream().anyMatch(row -> !said.seen().contains(row.number()));
        if (!typed.hasErrors() && !typedRepeats.hasErrors() && !unseen) {
            try {
                Registration registration = check.registrationOf(entry.confirmed(confirmed));
                Registered registered =
                        desk.register(registration, warning.linksIn(said), keyOf(formKey), login.getName());
                return registered(registration, registered, login.getName(), once);
            } catch (Refusal refusal) {
                FormFaults.add(typed, refusal.fault());
            }
        }
        model.addAttribute("unseen", !typed.hasErrors() && unseen);
        show(model, repeats, said);
        surroundings.show(login.getName(), model);
        model.addAttribute("formKey", formKey);
        model.addAttribute("confirmed", confirmed);
        return new ModelAndView("petition/intake", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView registered(
            Registration registration, Registered registered, String person, RedirectAttributes once) {
        if (registered.created() && registration.channel() != Channel.SITE_INSPECTION) {
            once.addFlashAttribute("code", codes.issue(registered.caseNumber(), person));
        }
        once.addFlashAttribute("keptMarks", desk.keptMarks(registration));
        once.addFlashAttribute("longLetter", desk.leavesTextToBeWritten(registration));
        return new ModelAndView(
                "redirect:/intake/{number}/receipt",
                "number",
                registered.caseNumber().value());
    }

    /** Proposes the problem text without the caller while the clerk still types. */
    @PostMapping("/redaction")
    @ResponseBody
    Redacted propose(@Valid @ModelAttribute("entry") IntakeEntry entry) {
        if (check.faultsOf(entry).stream().anyMatch(fault -> IntakeFaults.is(fault, "too-long"))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return redaction.propose(
                entry.text(),
                new Caller(
                        entry.caller().name(),
                        entry.caller().phone(),
                        entry.caller().address()));
    }

    /** Shows the likely repeats while the clerk still types; by POST, so that no log keeps what is typed. */
    @PostMapping("/repeats")
    String likelyRepeats(@Valid @ModelAttribute("entry") IntakeEntry entry, @Valid RepeatsForm said, Model model) {
        show(model, warning.rowsFor(entry, said), said);
        return "petition/intake-repeats :: list";
    }

    private static void show(Model model, List<RepeatWarningLine> repeats, RepeatsForm said) {
        model.addAttribute("repeats", repeats);
        model.addAttribute("relationKinds", RelationKind.values());
        model.addAttribute("dismissal", said.dismissal());
    }

    /** The first fault of each field. */
    private void addFaults(BindingResult typed, IntakeEntry entry, boolean confirmed) {
        List<Fault> faults = new ArrayList<>(check.faultsOf(entry));
        if (confirmed && entry.problemText().isBlank()) {
            faults.add(IntakeFaults.of("problemText", "confirmed-nothing"));
        }
        faults.stream()
                .filter(fault -> !typed.hasFieldErrors(fault.field()))
                .forEach(fault -> FormFaults.add(typed, fault));
    }

    private static String keyOf(String formKey) {
        try {
            return IntakeDesk.PAGE_KEY + UUID.fromString(formKey);
        } catch (IllegalArgumentException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "form key", notOurs);
        }
    }
}
