package org.ecopetition.casework.web.several;

import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.ProblemPlaces;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.supervision.Notice;
import org.ecopetition.supervision.NoticeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Urges several units, or sends a slip to each: first what is chosen and what to say, then what became of each. */
@Controller
@RequestMapping("/supervision/several")
@OpenTo({LIAISON, LEADER})
class SeveralPage {

    /** As many as a page of the list holds. */
    private static final int MOST = 50;

    private final SeveralSender sender;
    private final ProblemPlaces places;
    private final Units units;
    private final NoticeDesk notices;

    SeveralPage(SeveralSender sender, ProblemPlaces places, Units units, NoticeDesk notices) {
        this.sender = sender;
        this.places = places;
        this.units = units;
        this.notices = notices;
    }

    /**
     * One of the hand-offs that were chosen.
     *
     * @param urge whether its unit may be urged now
     * @param slip whether a slip may go out now
     */
    record Line(HandOff handOff, String unit, String place, boolean urge, boolean slip) {}

    /**
     * What became of one of them.
     *
     * @param slip the numbered slip that went out
     * @param refused why nothing went out
     */
    record Sent(
            HandOff handOff,
            String unit,
            String place,
            @Nullable Notice slip,
            @Nullable String refused) {}

    @GetMapping
    String ask(@RequestParam(defaultValue = "") Set<String> key, Authentication login, Model model) {
        model.addAttribute(new SeveralForm(null, ""));
        show(key, UUID.randomUUID().toString(), SignedIn.of(login), model);
        return "casework/several";
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(defaultValue = "") Set<String> key,
            @RequestParam(defaultValue = "") String formKey,
            @Valid SeveralForm form,
            BindingResult typed,
            Authentication login,
            Locale language,
            Model model) {
        SignedIn person = SignedIn.of(login);
        if (key.isEmpty() || key.size() > MOST) {
            FormFaults.add(typed, Fault.ofWhole(key.isEmpty() ? "several.fault.none" : "several.fault.many", MOST));
        }
        if (typed.hasErrors()) {
            show(key, formKey, person, model);
            return new ModelAndView("casework/several", HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Sending sending = Objects.requireNonNull(form.sending());
        UUID once = keyOf(formKey);
        List<Sent> lines = chosen(key, person).stream()
                .map(at -> sent(at, sender.send(sending, at, form.reason(), once, person, language)))
                .toList();
        return new ModelAndView("casework/several-sent")
                .addObject("lines", lines)
                .addObject("sending", sending);
    }

    private void show(Set<String> keys, String formKey, SignedIn person, Model model) {
        List<CaseAtHand> chosen = chosen(keys, person);
        model.addAttribute("formKey", formKey);
        model.addAttribute("sendings", Sending.values());
        model.addAttribute("lines", chosen.stream().map(at -> line(at, person)).toList());
    }

    private List<CaseAtHand> chosen(Set<String> keys, SignedIn person) {
        return keys.stream()
                .limit(MOST)
                .flatMap(key -> sender.find(key, person).stream())
                .toList();
    }

    private Line line(CaseAtHand at, SignedIn person) {
        HandOff handOff = at.theHandOff();
        return new Line(
                handOff,
                unitOf(handOff),
                placeOf(handOff),
                sender.fits(Sending.URGE, at, person),
                sender.fits(Sending.SLIP, at, person));
    }

    private Sent sent(CaseAtHand at, @Nullable String refused) {
        HandOff handOff = at.theHandOff();
        Notice slip = refused != null
                ? null
                : notices.of(handOff.key()).stream()
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.paperNumber() != null)
                        .orElse(null);
        return new Sent(handOff, unitOf(handOff), placeOf(handOff), slip, refused);
    }

    private String unitOf(HandOff handOff) {
        return units.nameOf(handOff.unit());
    }

    private String placeOf(HandOff handOff) {
        return places.of(handOff).orElse("");
    }

    private static UUID keyOf(String formKey) {
        try {
            return UUID.fromString(formKey);
        } catch (IllegalArgumentException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "form key", notOurs);
        }
    }
}
