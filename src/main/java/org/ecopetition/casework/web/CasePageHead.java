package org.ecopetition.casework.web;

import java.util.List;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.path.CasePath;
import org.ecopetition.casework.path.CasePaths;
import org.ecopetition.casework.path.CaseTitles;
import org.ecopetition.organisation.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on top of the page of a case: which it is, in words, how far it has come, and the tasks that are the reader's. */
@Component
class CasePageHead {

    private final CasePaths paths;
    private final CaseTitles titles;

    CasePageHead(CasePaths paths, CaseTitles titles) {
        this.paths = paths;
        this.titles = titles;
    }

    void describe(CaseInSight seen, SignedIn person, Model model) {
        List<CasePath> path = paths.of(seen, person);
        model.addAttribute("matter", titles.matter(seen));
        model.addAttribute("place", titles.place(seen));
        model.addAttribute("paths", path);
        model.addAttribute(
                "own",
                path.stream()
                        .flatMap(one -> one.turns().stream())
                        .filter(turn -> turn.taskId() != null)
                        .distinct()
                        .toList());
    }
}
