package org.ecopetition.casework.path;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.util.List;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.casework.CaseTask;
import org.ecopetition.casework.CaseTasks;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Tells Tasklist how far the case of a task has come, and after a task was handed in whose turn it is now. */
@Controller
@OpenTo(SIGNED_IN)
class PathPage {

    private final CaseTasks tasks;
    private final CaseSight sight;
    private final CasePaths paths;
    private final CaseTitles titles;

    PathPage(CaseTasks tasks, CaseSight sight, CasePaths paths, CaseTitles titles) {
        this.tasks = tasks;
        this.sight = sight;
        this.paths = paths;
        this.titles = titles;
    }

    /** The strip that stands above the form of a task. */
    @GetMapping("/cases/tasks/{taskId}/path")
    String strip(@PathVariable String taskId, Authentication login, Model model) {
        SignedIn person = SignedIn.of(login);
        CaseTask task = tasks.find(taskId, person).orElseThrow(PathPage::missing);
        CaseInSight seen = sight.of(task.caseNumber().value(), person)
                .map(sighted -> narrowed(sighted, task))
                .orElseThrow(PathPage::missing);
        model.addAttribute("matter", titles.matter(seen));
        model.addAttribute("place", titles.place(seen));
        model.addAttribute("number", task.caseNumber().value());
        model.addAttribute("keyItem", seen.petition().keyItem());
        model.addAttribute("paths", paths.of(seen, person));
        return "casework/path :: strip";
    }

    /** Whose turn it is in a case, as far as the person may see it. */
    @GetMapping("/cases/{caseNumber}/turns")
    @ResponseBody
    List<CasePath> turns(@PathVariable String caseNumber, Authentication login) {
        SignedIn person = SignedIn.of(login);
        return paths.of(sight.of(caseNumber, person).orElseThrow(PathPage::missing), person);
    }

    /** A task of one hand-off is about that hand-off alone. */
    private static CaseInSight narrowed(CaseInSight sight, CaseTask task) {
        List<HandOff> own = sight.handOffs().stream()
                .filter(handOff -> handOff.key().equals(task.handOff()))
                .toList();
        return own.isEmpty() ? sight : new CaseInSight(sight.petition(), false, own);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
