package org.ecopetition.briefing.web;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.ecopetition.briefing.published.PastRound;
import org.ecopetition.briefing.published.PublishedBatch;
import org.ecopetition.briefing.published.PublishedDesk;
import org.ecopetition.briefing.published.PublishedImport;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of what was published about batches of past rounds (公布数据): the list, and lists brought in. */
@Controller
@RequestMapping("/figures/published")
@OpenTo({LIAISON, LEADER, AUDITOR})
class PublishedPage {

    /** Batches on a page; the files have them all. */
    private static final int SHOWN = 50;

    /** Faults on a page; whoever mends these sees the rest. */
    private static final int FAULTS_SHOWN = 200;

    private final PublishedDesk desk;
    private final PublishedImport lists;
    private final PublishedView view;

    PublishedPage(PublishedDesk desk, PublishedImport lists, PublishedView view) {
        this.desk = desk;
        this.lists = lists;
        this.view = view;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String round,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        fill(model, round, Math.max(0, Math.min(page, 100_000)));
        return "briefing/published";
    }

    /** Takes a list wholly; a list with a faulty cell comes back with every fault, and nothing of it is kept. */
    @PostMapping("/import")
    @OpenTo(LIAISON)
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Locale locale,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(new Refusal("import.no-file"), reason, locale, model);
        }
        Path copy = Files.createTempFile("published-list", ".tmp");
        try {
            file.transferTo(copy);
            PublishedImport.Outcome outcome = lists.take(copy, reason, person.getName());
            if (outcome.faults().isEmpty()) {
                redirect.addFlashAttribute("outcome", outcome);
                redirect.addFlashAttribute("notices", said(outcome.notices(), locale));
                return new ModelAndView("redirect:/figures/published");
            }
            model.addAttribute("faultCount", outcome.faults().size());
            model.addAttribute(
                    "faults", outcome.faults().stream().limit(FAULTS_SHOWN).toList());
            model.addAttribute("notices", said(outcome.notices(), locale));
            return again(reason, model);
        } catch (Refusal refusal) {
            return refused(refusal, reason, locale, model);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ModelAndView refused(Refusal refusal, String reason, Locale locale, Model model) {
        String code = refusal.code().startsWith("transfer.no-headings") ? "published.no-headings" : refusal.code();
        model.addAttribute("refusal", view.sentence(locale, new Refusal(code, refusal.arguments())));
        return again(reason, model);
    }

    private ModelAndView again(String reason, Model model) {
        model.addAttribute("reason", reason);
        fill(model, null, 0);
        return new ModelAndView("briefing/published", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void fill(Model model, @Nullable String asked, int page) {
        List<PastRound> rounds = desk.rounds();
        PastRound round = rounds.stream()
                .filter(one -> one.code().equals(asked))
                .findFirst()
                .orElse(null);
        List<PublishedBatch> found = desk.batches(round, page * SHOWN, SHOWN + 1);
        model.addAttribute("rounds", rounds);
        model.addAttribute("round", round == null ? "" : round.code());
        model.addAttribute("batches", found.stream().limit(SHOWN).toList());
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute("view", view);
    }

    private List<String> said(List<Refusal> notices, Locale locale) {
        return notices.stream().map(notice -> view.sentence(locale, notice)).toList();
    }
}
