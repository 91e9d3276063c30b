package org.ecopetition.audit.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecopetition.audit.CaseFile;
import org.ecopetition.audit.CaseFiles;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.EvidenceProofs;
import org.ecopetition.audit.PersonalDataReadings;
import org.ecopetition.audit.Rejudgement;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every case, running or finished, and everything that happened to it; for reading alone. */
@Controller
@RequestMapping("/audit")
@OpenTo({AUDITOR, LIAISON, ADMINISTRATOR})
class AuditPage {

    private static final int ROWS = 25;

    /** How many of the last searches for callers are shown. */
    private static final int SEARCHES = 50;

    private static final int LAST_PAGE = 10_000;

    private final CaseFiles files;
    private final TimelineInWords timeline;
    private final EngineHistory history;
    private final EvidenceProofs exhibits;
    private final Rejudgement rejudgement;
    private final PersonalDataReadings readings;
    private final Units units;

    AuditPage(
            CaseFiles files,
            TimelineInWords timeline,
            EngineHistory history,
            EvidenceProofs exhibits,
            Rejudgement rejudgement,
            PersonalDataReadings readings,
            Units units) {
        this.files = files;
        this.timeline = timeline;
        this.history = history;
        this.exhibits = exhibits;
        this.rejudgement = rejudgement;
        this.readings = readings;
        this.units = units;
    }

    /**
     * What an auditor looks for, as the address carries it.
     *
     * @param finished whether only finished or only running cases, empty for both
     * @param page counted from 1
     */
    record Wanted(
            @Nullable String number,
            @Nullable String unit,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable PetitionStatus status,
            @Nullable Boolean finished,
            @Nullable Integer page) {

        CaseFiles.Search search() {
            return new CaseFiles.Search(number, unit, from, to, status == null ? null : status.name(), finished);
        }

        public int pageNumber() {
            return page == null ? 1 : Math.min(Math.max(page, 1), LAST_PAGE);
        }
    }

    /** A line of the list with its words. */
    record Line(CaseFile file, String region, String units) {}

    @GetMapping
    String list(@ModelAttribute("wanted") Wanted wanted, Model model) {
        List<CaseFile> found = files.search(wanted.search(), wanted.pageNumber() - 1, ROWS);
        model.addAttribute("lines", found.stream().limit(ROWS).map(this::line).toList());
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute("units", units.all());
        model.addAttribute("statuses", PetitionStatus.values());
        model.addAttribute("searches", readings.searches(SEARCHES));
        return "audit/list";
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
        model.addAttribute("line", line(file));
        model.addAttribute("timeline", timeline.of(number, locale));
        model.addAttribute("exhibits", exhibits.of(number, verify));
        model.addAttribute("measurements", rejudgement.of(number, rejudge));
        model.addAttribute("readings", readings.of(number));
        model.addAttribute("runs", history.runsOf(number));
        return "audit/file";
    }

    private Line line(CaseFile file) {
        String region = file.regionCode() == null
                ? ""
                : units.regionName(file.regionCode()).orElse(file.regionCode());
        return new Line(file, region, namesOf(file.units()));
    }

    private String namesOf(@Nullable String ids) {
        return ids == null
                ? ""
                : Arrays.stream(ids.split(",", -1))
                        .distinct()
                        .map(units::nameOf)
                        .collect(Collectors.joining("、"));
    }
}
