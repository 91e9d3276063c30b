package org.ecopetition.process.deployment.move;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import java.util.List;
import java.util.Locale;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.casework.model.MoveProgress;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Running cases on earlier versions: who can be moved, which step takes the place of which, and how far a move has got. */
@Controller
@RequestMapping("/admin/models/moves")
@OpenTo(ADMINISTRATOR)
class MovesPage {

    private final Rehearsal rehearsal;
    private final CaseMoves moves;
    private final MoveBook book;
    private final RefusalWords words;

    MovesPage(Rehearsal rehearsal, CaseMoves moves, MoveBook book, RefusalWords words) {
        this.rehearsal = rehearsal;
        this.moves = moves;
        this.book = book;
        this.words = words;
    }

    /** While a move is on its way nothing is rehearsed: it would meet the same cases. */
    @GetMapping
    String show(@RequestParam(defaultValue = "") List<String> mapping, Model model) {
        List<MoveProgress> latest = book.latest();
        boolean running = latest.stream().anyMatch(move -> move.endedAt() == null);
        model.addAttribute("moves", latest);
        model.addAttribute("running", running);
        model.addAttribute("rehearsals", running ? List.of() : rehearsal.ofDeployed(mapping));
        return "process/moves";
    }

    @PostMapping
    String start(
            @RequestParam String process,
            @RequestParam(defaultValue = "") List<String> mapping,
            Authentication login,
            Locale language,
            RedirectAttributes told) {
        try {
            moves.start(process, mapping, login.getName());
        } catch (Refusal refusal) {
            told.addFlashAttribute("refused", words.of(refusal, language));
        }
        return "redirect:/admin/models/moves";
    }

    @PostMapping("/{batch}/retry")
    String retry(@PathVariable String batch) {
        book.retry(batch);
        return "redirect:/admin/models/moves";
    }
}
