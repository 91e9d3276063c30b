package org.ecopetition.petition.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Caller;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.IntakeDesk;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.QueryCodes;
import org.ecopetition.petition.Redacted;
import org.ecopetition.petition.Redaction;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.Registered;
import org.ecopetition.petition.Registration;
import org.ecopetition.petition.RelationKind;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
class IntakePage {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** How many of the registrations of today the page lists. */
    private static final int SHOWN = 30;

    private final IntakeDesk desk;
    private final Redaction redaction;
    private final EntryCheck check;
    private final RepeatWarning warning;
    private final QueryCodes codes;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    IntakePage(
            IntakeDesk desk,
            Redaction redaction,
            EntryCheck check,
            RepeatWarning warning,
            QueryCodes codes,
            Units units,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.redaction = redaction;
        this.check = check;
        this.warning = warning;
        this.codes = codes;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String blank(Model model) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(CHINA)).truncatedTo(ChronoUnit.MINUTES);
        show(model, IntakeEntry.of(Map.of("channel", Channel.PHONE.name(), "receivedAt", now.toString())), Map.of());
        model.addAttribute("formKey", UUID.randomUUID().toString());
        model.addAttribute("confirmed", false);
        show(model, List.of(), Map.of());
        return "petition/intake";
    }

    /**
     * A confirmed proposal becomes the problem text; an unconfirmed one waits for the coordination group. Likely repeats that
     * the clerk has not seen yet are shown before anything is stored.
     */
    @PostMapping
    ModelAndView register(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam String formKey,
            @RequestParam(defaultValue = "false") boolean compare,
            @RequestParam(defaultValue = "") List<String> seen,
            Principal person,
            Locale locale,
            Model model,
            RedirectAttributes once) {
        IntakeEntry entry = IntakeEntry.of(sent);
        Map<String, String> wrong = wrongFields(entry, confirmed, locale);
        List<RepeatRow> repeats = compare ? warning.rowsFor(entry, sent) : List.of();
        boolean unseen = repeats.stream().anyMatch(row -> !seen.contains(row.number()));
        if (wrong.isEmpty() && !unseen) {
            try {
                Registration registration = check.registrationOf(toRegister(sent, confirmed));
                Registered registered =
                        desk.register(registration, warning.linksIn(sent), keyOf(formKey), person.getName());
                if (registered.created() && !entry.get("channel").equals(Channel.SITE_INSPECTION.name())) {
                    once.addFlashAttribute("code", codes.issue(registered.caseNumber(), person.getName()));
                }
                once.addFlashAttribute("keptMarks", desk.keptMarks(registration));
                once.addFlashAttribute("longLetter", desk.leavesTextToBeWritten(registration));
                return new ModelAndView(
                        "redirect:/intake/{number}/receipt",
                        "number",
                        registered.caseNumber().value());
            } catch (Refusal refusal) {
                model.addAttribute(
                        "refusal", messages.getMessage(refusal.code(), refusal.arguments(), refusal.code(), locale));
            }
        }
        model.addAttribute("unseen", wrong.isEmpty() && unseen);
        show(model, repeats, sent);
        show(model, entry, wrong);
        model.addAttribute("formKey", formKey);
        model.addAttribute("confirmed", confirmed);
        return new ModelAndView("petition/intake", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** Proposes the problem text without the caller while the clerk still types. */
    @PostMapping("/redaction")
    @ResponseBody
    Redacted propose(@RequestParam Map<String, String> sent) {
        IntakeEntry entry = IntakeEntry.of(sent);
        if (check.faultsOf(entry).stream().anyMatch(fault -> fault.code().equals("too-long"))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return redaction.propose(
                entry.get("text"),
                new Caller(entry.get("caller.name"), entry.get("caller.phone"), entry.get("caller.address")));
    }

    /** Shows the likely repeats while the clerk still types; by POST, so that no log keeps what is typed. */
    @PostMapping("/repeats")
    String likelyRepeats(@RequestParam Map<String, String> sent, Model model) {
        show(model, warning.rowsFor(IntakeEntry.of(sent), sent), sent);
        return "petition/intake-repeats :: list";
    }

    private static void show(Model model, List<RepeatRow> repeats, Map<String, String> sent) {
        model.addAttribute("repeats", repeats);
        model.addAttribute("relationKinds", RelationKind.values());
        model.addAttribute("dismissal", sent.getOrDefault("dismissal", ""));
    }

    private Map<String, String> wrongFields(IntakeEntry entry, boolean confirmed, Locale locale) {
        Map<String, String> wrong = new LinkedHashMap<>();
        check.faultsOf(entry).forEach(fault -> wrong.putIfAbsent(fault.field(), fault.sentence(messages, locale)));
        if (confirmed && entry.isBlank("problemText")) {
            wrong.putIfAbsent("problemText", new Fault("problemText", "confirmed-nothing").sentence(messages, locale));
        }
        return wrong;
    }

    private static IntakeEntry toRegister(Map<String, String> sent, boolean confirmed) {
        Map<String, String> taken = new LinkedHashMap<>(sent);
        if (!confirmed) {
            taken.remove("problemText");
        }
        taken.put(IntakeEntry.CONFIRMED, String.valueOf(confirmed));
        return IntakeEntry.of(taken);
    }

    private static String keyOf(String formKey) {
        try {
            return IntakeDesk.PAGE_KEY + UUID.fromString(formKey);
        } catch (IllegalArgumentException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "form key", notOurs);
        }
    }

    private void show(Model model, IntakeEntry entry, Map<String, String> wrong) {
        model.addAttribute("entry", entry);
        model.addAttribute("wrong", wrong);
        model.addAttribute("channels", Channel.choices());
        model.addAttribute("regions", units.regions());
        model.addAttribute("today", registeredToday());
    }

    private List<Petition> registeredToday() {
        return desk.taken(
                LocalDate.now(clock.withZone(CHINA)).atStartOfDay(CHINA).toInstant(), SHOWN);
    }
}
