package org.ecopetition.audit.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.EvidenceProofs;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.Rejudgement;
import org.ecopetition.audit.search.CaseFile;
import org.ecopetition.audit.search.CaseFiles;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A case, running or finished, and everything that happened to it; for reading alone. */
@Controller
@RequestMapping("/audit")
@OpenTo({AUDITOR, LIAISON, ADMINISTRATOR})
class AuditPage {

    private final CaseFiles files;
    private final CaseStory story;
    private final EngineHistory history;
    private final DrawnRuns drawn;
    private final EvidenceProofs exhibits;
    private final Rejudgement rejudgement;
    private final CaseLines words;

    AuditPage(
            CaseFiles files,
            CaseStory story,
            EngineHistory history,
            DrawnRuns drawn,
            EvidenceProofs exhibits,
            Rejudgement rejudgement,
            CaseLines words) {
        this.files = files;
        this.story = story;
        this.history = history;
        this.drawn = drawn;
        this.exhibits = exhibits;
        this.rejudgement = rejudgement;
        this.words = words;
    }

    @GetMapping("/{caseNumber}")
    String file(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "false") boolean verify,
            @RequestParam(defaultValue = "false") boolean rejudge,
            @RequestParam(required = false) StoryLine.@Nullable Kind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime knownAt,
            Model model,
            Locale locale) {
        CaseFile file = files.find(caseNumber).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CaseNumber number = new CaseNumber(file.caseNumber());
        model.addAttribute("line", words.line(file, locale));
        List<ProcessRun> runs = history.runsOf(number);
        List<StoryLine> lines = story.of(number, runs, locale);
        if (knownAt != null) {
            KnownThen then = new KnownThen(knownAt.atZone(CHINA).toInstant());
            runs = then.runs(runs);
            lines = then.lines(lines);
        }
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("kind", kind);
        model.addAttribute(
                "kinds",
                lines.stream().collect(Collectors.groupingBy(StoryLine::kind, TreeMap::new, Collectors.counting())));
        model.addAttribute(
                "story",
                lines.stream()
                        .filter(line -> kind == null || line.kind() == kind)
                        .toList());
        model.addAttribute("all", lines.size());
        model.addAttribute("exhibits", exhibits.of(number, verify));
        model.addAttribute("measurements", rejudgement.of(number, rejudge));
        model.addAttribute("runs", drawn.of(runs, locale));
        return "audit/file";
    }
}
