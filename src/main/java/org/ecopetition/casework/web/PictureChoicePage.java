package org.ecopetition.casework.web;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.evidence.masking.MaskDesk;
import org.ecopetition.evidence.masking.Masking;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where the coordination group ticks the pictures that the public sees with a result, beside the task 审定公开内容. */
@Controller
@RequestMapping("/cases/{caseNumber}/evidence/public")
@OpenTo(SIGNED_IN)
class PictureChoicePage {

    private final CaseSight sight;
    private final EvidenceBook book;
    private final MaskDesk masks;
    private final RefusalWords words;

    PictureChoicePage(CaseSight sight, EvidenceBook book, MaskDesk masks, RefusalWords words) {
        this.sight = sight;
        this.book = book;
        this.masks = masks;
        this.words = words;
    }

    @GetMapping
    String ask(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int handOff,
            @RequestParam(required = false) @Nullable String masked,
            Authentication login,
            Model model) {
        HandOff at = handOff(caseNumber, handOff, SignedIn.of(login));
        List<EvidencePiece> candidates = candidates(at);
        show(model, at, candidates);
        model.addAttribute("chosen", approvedIn(candidates));
        model.addAttribute("masked", masked);
        return "casework/evidence-public";
    }

    /**
     * Makes the ticked pictures public, and those not ticked public no longer.
     *
     * @param seen which masks the person has seen of which picture, as {@code id:version}
     * @param looked whether the person says that nobody can be recognised in them
     */
    @PostMapping
    ModelAndView choose(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int handOff,
            @RequestParam(required = false) @Nullable Set<String> chosen,
            @RequestParam(required = false) @Nullable Set<String> seen,
            @RequestParam(defaultValue = "false") boolean looked,
            Authentication login,
            Locale locale,
            Model model) {
        SignedIn person = SignedIn.of(login);
        HandOff at = handOff(caseNumber, handOff, person);
        List<EvidencePiece> candidates = candidates(at);
        Set<String> ticked = chosen == null ? Set.of() : chosen;
        try {
            if (!looked && !approvedIn(candidates).containsAll(ticked)) {
                throw new Refusal("evidence.not-looked");
            }
            mustBeSeen(candidates, ticked, seen == null ? Set.of() : seen);
            book.choose(at.key(), ticked, person.id());
            return new ModelAndView(
                    "redirect:/cases/{caseNumber}/evidence",
                    Map.of("caseNumber", caseNumber, "handOff", handOff, "done", "chosen"));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.of(refusal, locale));
        } catch (OptimisticLockingFailureException meanwhile) {
            model.addAttribute("refusal", words.of(new Refusal("task.changed-meanwhile"), locale));
        }
        show(model, at, candidates);
        model.addAttribute("chosen", ticked);
        return new ModelAndView("casework/evidence-public", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** What was uncovered after the person looked is looked at again before it becomes public. */
    private void mustBeSeen(List<EvidencePiece> candidates, Set<String> ticked, Set<String> seen) {
        Map<String, Masking> maskings = masks.of(candidates);
        boolean isSeen = candidates.stream()
                .filter(piece -> ticked.contains(piece.id()) && !piece.isApproved())
                .flatMap(piece -> Stream.ofNullable(maskings.get(piece.id()))
                        .map(masking -> piece.id() + ":" + masking.version()))
                .allMatch(seen::contains);
        if (!isSeen) {
            throw new Refusal("masks.changed-since");
        }
    }

    private void show(Model model, HandOff at, List<EvidencePiece> candidates) {
        model.addAttribute("handOff", at);
        model.addAttribute("pieces", candidates);
        model.addAttribute("maskings", masks.of(candidates));
        model.addAttribute("phases", List.of(EvidencePhase.BEFORE, EvidencePhase.AFTER));
    }

    private List<EvidencePiece> candidates(HandOff handOff) {
        return book.of(handOff.key()).stream()
                .filter(EvidencePiece::mayBecomePublic)
                .toList();
    }

    private static Set<String> approvedIn(List<EvidencePiece> pieces) {
        return pieces.stream()
                .filter(EvidencePiece::isApproved)
                .map(EvidencePiece::id)
                .collect(Collectors.toSet());
    }

    private HandOff handOff(String caseNumber, int number, SignedIn person) {
        CaseInSight seen =
                sight.of(caseNumber, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!person.isLiaison()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return seen.at(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .theHandOff();
    }
}
