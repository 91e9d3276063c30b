package org.ecopetition.petition.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
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
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.Redacted;
import org.ecopetition.petition.Redaction;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.Registered;
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

/** The page on which a clerk takes down a call or a letter while it is told. */
@Controller
@RequestMapping("/intake")
class IntakePage {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** How many of the registrations of today the page lists. */
    private static final int SHOWN = 30;

    private final IntakeDesk desk;
    private final PetitionRegister register;
    private final Redaction redaction;
    private final EntryCheck check;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    IntakePage(
            IntakeDesk desk,
            PetitionRegister register,
            Redaction redaction,
            EntryCheck check,
            Units units,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.register = register;
        this.redaction = redaction;
        this.check = check;
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
        return "petition/intake";
    }

    /** A confirmed proposal becomes the problem text; an unconfirmed one waits for the coordination group. */
    @PostMapping
    ModelAndView register(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam String formKey,
            Principal person,
            Locale locale,
            Model model) {
        IntakeEntry entry = IntakeEntry.of(sent);
        Map<String, String> wrong = wrongFields(entry, confirmed, locale);
        if (wrong.isEmpty()) {
            try {
                Registered registered = desk.register(
                        check.registrationOf(toRegister(sent, confirmed)), keyOf(formKey), person.getName());
                return new ModelAndView(
                        "redirect:/intake/{number}/receipt",
                        "number",
                        registered.caseNumber().value());
            } catch (Refusal refusal) {
                model.addAttribute(
                        "refusal", messages.getMessage(refusal.code(), refusal.arguments(), refusal.code(), locale));
            }
        }
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
        return IntakeEntry.of(taken);
    }

    private static String keyOf(String formKey) {
        try {
            return "intake-" + UUID.fromString(formKey);
        } catch (IllegalArgumentException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "form key", notOurs);
        }
    }

    private void show(Model model, IntakeEntry entry, Map<String, String> wrong) {
        model.addAttribute("entry", entry);
        model.addAttribute("wrong", wrong);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("regions", units.regions());
        model.addAttribute("today", registeredToday());
    }

    private List<Petition> registeredToday() {
        Instant midnight =
                LocalDate.now(clock.withZone(CHINA)).atStartOfDay(CHINA).toInstant();
        return register.latest(SHOWN).stream()
                .filter(petition -> !petition.recordedAt().isBefore(midnight))
                .toList();
    }
}
