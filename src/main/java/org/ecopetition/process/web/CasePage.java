package org.ecopetition.process.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.FirstDraft;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
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
class CasePage {

    /** How many tasks Tasklist may ask about at once; it lists fewer on a page. */
    private static final int MOST_CARDS = 100;

    /** How much of a problem a line of the task list holds. */
    private static final int LINE = 40;

    private final CaseTasks tasks;
    private final CaseFolders folders;
    private final PetitionRegister petitions;
    private final BriefingDesk briefings;
    private final FirstDraft sentences;
    private final Clock clock;

    CasePage(
            CaseTasks tasks,
            CaseFolders folders,
            PetitionRegister petitions,
            BriefingDesk briefings,
            FirstDraft sentences,
            Clock clock) {
        this.tasks = tasks;
        this.folders = folders;
        this.petitions = petitions;
        this.briefings = briefings;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/{taskId}")
    String show(@PathVariable String taskId, Authentication person, Model model) {
        CaseTask task = tasks.find(taskId, person).orElseThrow(() -> missing(taskId));
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
        return "process/case";
    }

    @GetMapping
    @ResponseBody
    List<CaseCard> cards(@RequestParam("id") List<String> taskIds, Authentication person) {
        List<String> asked = taskIds.stream().limit(MOST_CARDS).toList();
        return tasks.find(asked, person).stream()
                .flatMap(task -> petitions.look(task.caseNumber()).map(petition -> cardOf(task, petition)).stream())
                .toList();
    }

    private CaseCard cardOf(CaseTask task, Petition petition) {
        return new CaseCard(
                task.id(),
                task.caseKey(),
                petition.keyItem(),
                Optional.ofNullable(task.handOff())
                        .flatMap(folders::placeOf)
                        .or(() -> folders.placeOf(petition))
                        .orElse(null),
                aboutOf(task, petition).map(CasePage::shortened).orElse(null));
    }

    private static Optional<String> aboutOf(CaseTask task, Petition petition) {
        return petition.allegations().stream()
                .filter(allegation -> task.allegation() != null && allegation.number() == task.allegation())
                .map(Allegation::text)
                .findFirst()
                .or(petition::problemText);
    }

    private static String shortened(String text) {
        return text.length() <= LINE ? text : text.substring(0, LINE) + "…";
    }

    private ResponseStatusException missing(String taskId) {
        return new ResponseStatusException(tasks.isOpen(taskId) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
    }
}
