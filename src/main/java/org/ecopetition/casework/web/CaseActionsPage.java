package org.ecopetition.casework.web;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.CaseFolders;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.casework.action.ActionFaults;
import org.ecopetition.casework.action.CaseAction;
import org.ecopetition.casework.action.CaseActions;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of a case with what may be done to it besides its tasks (办理动作). */
@Controller
@RequestMapping("/cases")
@OpenTo(SIGNED_IN)
class CaseActionsPage {

    private final CaseSight sight;
    private final CaseFolders folders;
    private final CaseActions actions;
    private final ActionFaults told;
    private final CasePageHead heads;

    CaseActionsPage(CaseSight sight, CaseFolders folders, CaseActions actions, ActionFaults told, CasePageHead heads) {
        this.sight = sight;
        this.folders = folders;
        this.actions = actions;
        this.told = told;
        this.heads = heads;
    }

    @GetMapping("/{caseNumber}")
    String show(
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable String done,
            Authentication login,
            Model model) {
        SignedIn person = SignedIn.of(login);
        CaseInSight seen =
                sight.pageOf(caseNumber, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<Integer, List<String>> offered = new LinkedHashMap<>();
        seen.handOffs()
                .forEach(handOff -> offered.put(
                        handOff.number(),
                        actions.offered(person, seen.at(handOff.number()).orElseThrow())));
        heads.describe(seen, person, model);
        model.addAttribute("folder", folders.open(seen));
        model.addAttribute("petition", seen.petition());
        List<String> onPetition = actions.offered(person, seen.asAWhole());
        model.addAttribute("offered", onPetition);
        model.addAttribute("offeredOnHandOffs", offered);
        model.addAttribute(
                "nothingOffered",
                onPetition.isEmpty() && offered.values().stream().allMatch(List::isEmpty));
        model.addAttribute(
                "done",
                done == null ? null : actions.find(done).map(CaseAction::code).orElse(null));
        return "casework/case-page";
    }

    @GetMapping("/{caseNumber}/actions/{action}")
    String ask(
            @PathVariable String caseNumber,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable Integer handOff,
            Authentication login,
            Model model) {
        SignedIn person = SignedIn.of(login);
        CaseAction asked = action(action);
        show(model, asked, at(asked, seen(caseNumber, person), handOff, person), person);
        model.addAttribute("formKey", UUID.randomUUID().toString());
        model.addAttribute("sent", Map.of());
        model.addAttribute("faults", Map.of());
        return "casework/action";
    }

    @PostMapping("/{caseNumber}/actions/{action}")
    ModelAndView perform(
            @PathVariable String caseNumber,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable Integer handOff,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String formKey,
            Authentication login,
            Locale locale,
            Model model) {
        SignedIn person = SignedIn.of(login);
        CaseAction asked = action(action);
        CaseAtHand at = at(asked, seen(caseNumber, person), handOff, person);
        UUID key = keyOf(formKey);
        Map<String, String> faults = told.of(() -> actions.perform(asked, at, sent, key, person), locale);
        if (faults.isEmpty()) {
            return done(at, asked);
        }
        show(model, asked, at, person);
        model.addAttribute("formKey", formKey);
        model.addAttribute("sent", sent);
        model.addAttribute("faults", faults);
        return new ModelAndView("casework/action", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static ModelAndView done(CaseAtHand at, CaseAction asked) {
        return new ModelAndView(
                "redirect:/cases/{caseNumber}",
                Map.of("caseNumber", at.petition().caseNumber().value(), "done", asked.code()));
    }

    private static void show(Model model, CaseAction asked, CaseAtHand at, SignedIn person) {
        model.addAttribute("action", asked.code());
        model.addAttribute("fields", asked.fields(person, at));
        model.addAttribute("longestReason", CaseAction.LONGEST_REASON);
        model.addAttribute("petition", at.petition());
        model.addAttribute("handOff", at.handOff());
    }

    private CaseInSight seen(String caseNumber, SignedIn person) {
        return sight.of(caseNumber, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CaseAction action(String code) {
        return actions.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static CaseAtHand at(CaseAction action, CaseInSight seen, @Nullable Integer handOff, SignedIn person) {
        CaseAtHand at = action.scope() == CaseAction.Scope.PETITION
                ? seen.asAWhole()
                : Optional.ofNullable(handOff)
                        .flatMap(seen::at)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!action.isOpenTo(person, at)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return at;
    }

    private static UUID keyOf(String formKey) {
        try {
            return UUID.fromString(formKey);
        } catch (IllegalArgumentException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "form key", notOurs);
        }
    }
}
