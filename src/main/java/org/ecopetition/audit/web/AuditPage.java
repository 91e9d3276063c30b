package org.ecopetition.audit.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.util.Locale;
import org.ecopetition.audit.CaseFile;
import org.ecopetition.audit.CaseFiles;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.EvidenceProofs;
import org.ecopetition.audit.PersonalDataReadings;
import org.ecopetition.audit.Rejudgement;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.CaseNumber;
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
    private final TimelineInWords timeline;
    private final EngineHistory history;
    private final EvidenceProofs exhibits;
    private final Rejudgement rejudgement;
    private final PersonalDataReadings readings;
    private final CaseLines lines;

    AuditPage(
            CaseFiles files,
            TimelineInWords timeline,
            EngineHistory history,
            EvidenceProofs exhibits,
            Rejudgement rejudgement,
            PersonalDataReadings readings,
            CaseLines lines) {
        this.files = files;
        this.timeline = timeline;
        this.history = history;
        this.exhibits = exhibits;
        this.rejudgement = rejudgement;
        this.readings = readings;
        this.lines = lines;
    }

    @GetMapping("/{caseNumber}")
    String file(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "false") boolean verify,
            @RequestParam(defaultValue = "false") boolean rejudge,
            Model model,
            Locale locale) {
        CaseFile file = files.find(caseNumber).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CaseNumber number = new CaseNumber(file.caseNumber());
        model.addAttribute("line", lines.line(file, locale));
        model.addAttribute("timeline", timeline.of(number, locale));
        model.addAttribute("exhibits", exhibits.of(number, verify));
        model.addAttribute("measurements", rejudgement.of(number, rejudge));
        model.addAttribute("readings", readings.of(number));
        model.addAttribute("runs", history.runsOf(number));
        return "audit/file";
    }
}
