package org.ecopetition.casework.web;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.FirstDraft;
import org.ecopetition.casework.CaseFolder;
import org.ecopetition.casework.CaseFolders;
import org.ecopetition.casework.CaseTask;
import org.ecopetition.casework.CaseTasks;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * The case behind a task (案情), which Tasklist shows beside the form: what is complained of, until when, and what has been
 * done; never who complained.
 */
@Controller
@RequestMapping("/cases/tasks")
@OpenTo(SIGNED_IN)
class CasePage {

    /** How many tasks Tasklist may ask about at once; it lists fewer on a page. */
    private static final int MOST_CARDS = 100;

    private final CaseTasks tasks;
    private final CaseFolders folders;
    private final CaseCards cards;
    private final BriefingDesk briefings;
    private final FirstDraft sentences;
    private final Clock clock;

    CasePage(
            CaseTasks tasks,
            CaseFolders folders,
            CaseCards cards,
            BriefingDesk briefings,
            FirstDraft sentences,
            Clock clock) {
        this.tasks = tasks;
        this.folders = folders;
        this.cards = cards;
        this.briefings = briefings;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/{taskId}")
    String show(@PathVariable String taskId, Authentication login, Model model) {
        CaseTask task = tasks.find(taskId, SignedIn.of(login)).orElseThrow(() -> missing(taskId));
        Optional<Briefing> briefing = BriefingKey.read(task.caseKey()).flatMap(briefings::find);
        if (briefing.isPresent()) {
            model.addAttribute("task", task);
            model.addAttribute("briefing", briefing.get());
            model.addAttribute("sentence", sentences.sentence(briefing.get()));
            return "briefing/task";
        }
        CaseFolder folder = folders.open(task).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("task", task);
        model.addAttribute("left", task.due() == null ? null : TimeLeft.until(task.due(), clock.instant()));
        model.addAttribute("folder", folder);
        model.addAttribute("petition", folder.petition());
        return "casework/case";
    }

    @GetMapping
    @ResponseBody
    List<CaseCard> cards(@RequestParam("id") List<String> taskIds, Authentication login) {
        return cards.of(taskIds.stream().limit(MOST_CARDS).toList(), SignedIn.of(login));
    }

    private ResponseStatusException missing(String taskId) {
        return new ResponseStatusException(tasks.isOpen(taskId) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
    }
}
