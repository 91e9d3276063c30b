package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.ChinaZone.CHINA;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeCorrections;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.IntakeField;
import org.ecopetition.petition.intake.IntakeRecord;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever took a call down, or the coordination group, puts right what was entered (更正登记). */
@Controller
@RequestMapping("/intake/{caseNumber}/correction")
@OpenTo({INTAKE, LIAISON})
class IntakeCorrectionPage {

    private static final String PAGE = "petition/intake-correction";

    private final PetitionHead head;
    private final IntakeDesk desk;
    private final IntakeCorrections corrections;
    private final EntryCheck check;
    private final Units units;

    IntakeCorrectionPage(
            PetitionHead head, IntakeDesk desk, IntakeCorrections corrections, EntryCheck check, Units units) {
        this.head = head;
        this.desk = desk;
        this.corrections = corrections;
        this.check = check;
        this.units = units;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, Authentication login, Model model) {
        Petition petition = show(caseNumber, model);
        IntakeRecord intake = readBy(caseNumber, login);
        model.addAttribute(
                "entry",
                CorrectionForm.of(standing(petition, intake), petition.status().name()));
        return PAGE;
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable CaseNumber caseNumber,
            @Valid @ModelAttribute("entry") CorrectionForm form,
            BindingResult typed,
            Authentication login,
            Model model,
            RedirectAttributes once) {
        Petition petition = show(caseNumber, model);
        IntakeRecord intake = readBy(caseNumber, login);
        Set<IntakeField> open = IntakeCorrections.open(petition);
        IntakeEntry entry = form.over(standing(petition, intake), open);
        check.faultsOf(entry).stream()
                .filter(fault -> open.stream().map(CorrectionForm.NAMES::get).anyMatch(fault.field()::equals))
                .filter(fault -> !typed.hasFieldErrors(fault.field()))
                .forEach(fault -> FormFaults.add(typed, fault));
        if (!typed.hasErrors()) {
            try {
                corrections.correct(
                        caseNumber,
                        seen(form, petition),
                        check.registrationOf(entry),
                        form.reason(),
                        SignedIn.of(login));
                once.addFlashAttribute("corrected", true);
                return new ModelAndView("redirect:/intake/{caseNumber}", "caseNumber", caseNumber.value());
            } catch (Refusal refusal) {
                FormFaults.add(typed, refusal.fault());
            } catch (OptimisticLockingFailureException meanwhile) {
                FormFaults.add(typed, Fault.ofWhole("correction.meanwhile", petition.status()));
            }
        }
        return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private Petition show(CaseNumber number, Model model) {
        Petition petition = head.show(number, model);
        model.addAttribute(
                "open",
                IntakeCorrections.open(petition).stream().map(Enum::name).toList());
        model.addAttribute(
                "channels",
                Channel.choices().stream()
                        .filter(channel -> channel != Channel.SITE_INSPECTION)
                        .toList());
        model.addAttribute("regions", units.regions());
        return petition;
    }

    /** @throws ResponseStatusException when the person may read the record but not correct it (403) */
    private IntakeRecord readBy(CaseNumber number, Authentication login) {
        IntakeRecord intake = desk.read(number, login.getName());
        if (!IntakeCorrections.isOpenTo(intake, SignedIn.of(login))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return intake;
    }

    private static PetitionStatus seen(CorrectionForm form, Petition petition) {
        return Arrays.stream(PetitionStatus.values())
                .filter(status -> status.name().equals(form.seen()))
                .findFirst()
                .orElse(petition.status());
    }

    /** The record as it stands; a petition without a day stands for the day of its entry, which nobody corrects here. */
    private static IntakeEntry standing(Petition petition, IntakeRecord intake) {
        Caller caller = intake.caller();
        Instant received = Objects.requireNonNullElse(petition.receivedAt(), petition.recordedAt());
        Map<String, String> fields = new HashMap<>();
        fields.put("channel", petition.channel().name());
        fields.put(
                "receivedAt",
                LocalDateTime.ofInstant(received, CHINA)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        fields.put("text", intake.receivedText());
        fields.put("place", Objects.requireNonNullElse(petition.place(), ""));
        fields.put("regionCode", Objects.requireNonNullElse(petition.regionCode(), ""));
        fields.put("caller.name", Objects.requireNonNullElse(caller.name(), ""));
        fields.put("caller.phone", Objects.requireNonNullElse(caller.phone(), ""));
        fields.put("caller.address", Objects.requireNonNullElse(caller.address(), ""));
        return IntakeEntry.of(fields);
    }
}
