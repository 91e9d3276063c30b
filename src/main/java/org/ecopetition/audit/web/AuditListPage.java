package org.ecopetition.audit.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.ChinaZone.CHINA;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.PersonalDataReadings;
import org.ecopetition.audit.search.CaseFile;
import org.ecopetition.audit.search.CaseFiles;
import org.ecopetition.audit.search.CaseSearch;
import org.ecopetition.audit.search.CasesKnownThen;
import org.ecopetition.frontdoor.CsvSheet;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.frontdoor.LineWorkbook;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Every case that fits a search, on a page and as tables to take along; for reading alone. */
@Controller
@OpenTo({AUDITOR, LIAISON, ADMINISTRATOR})
class AuditListPage {

    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int ROWS = 25;
    private static final int LAST_PAGE = 100_000;

    /** How many of the last searches for callers are shown. */
    private static final int SEARCHES = 50;

    private final CaseFiles files;
    private final CasesKnownThen then;
    private final CaseLines lines;
    private final EngineHistory history;
    private final PersonalDataReadings readings;
    private final Units units;
    private final Wording wording;

    AuditListPage(
            CaseFiles files,
            CasesKnownThen then,
            CaseLines lines,
            EngineHistory history,
            PersonalDataReadings readings,
            Units units,
            Wording wording) {
        this.files = files;
        this.then = then;
        this.lines = lines;
        this.history = history;
        this.readings = readings;
        this.units = units;
        this.wording = wording;
    }

    @GetMapping("/audit")
    String list(
            CaseSearch.Matter matter,
            CaseSearch.Course course,
            CaseSearch.Order order,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime knownAt,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Authentication login,
            Locale locale,
            Model model) {
        CaseSearch search = new CaseSearch(matter, course, order);
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        CaseFiles.Found found = knownAt == null
                ? files.search(search, shown - 1, ROWS)
                : then.search(search, instant(knownAt), shown - 1, ROWS);
        SearchPlace place = new SearchPlace(request, order);
        SignedIn person = SignedIn.of(login);
        model.addAttribute("seesFigures", person.is(Role.AUDITOR) || person.is(Role.LIAISON));
        model.addAttribute("matter", matter);
        model.addAttribute("course", course);
        model.addAttribute("place", place);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("ofToday", knownAt == null ? List.of() : place.askedOfToday());
        model.addAttribute("total", found.total());
        model.addAttribute(
                "lines",
                found.page().stream().map(file -> lines.line(file, locale)).toList());
        model.addAttribute("page", shown);
        model.addAttribute("pages", (found.total().cases() + ROWS - 1) / ROWS);
        addChoices(model);
        return "audit/list";
    }

    private void addChoices(Model model) {
        model.addAttribute("units", units.all());
        model.addAttribute("statuses", PetitionStatus.values());
        model.addAttribute("types", PollutionType.values());
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("models", history.models());
        model.addAttribute("searches", readings.searches(SEARCHES));
    }

    @GetMapping("/audit.csv")
    ResponseEntity<StreamingResponseBody> table(
            CaseSearch.Matter matter,
            CaseSearch.Course course,
            CaseSearch.Order order,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime knownAt,
            Locale locale) {
        CaseSearch search = new CaseSearch(matter, course, order);
        return file("csv", Download.CSV, knownAt, locale).body(out -> writeTable(search, knownAt, out, locale));
    }

    @GetMapping("/audit.xlsx")
    ResponseEntity<StreamingResponseBody> book(
            CaseSearch.Matter matter,
            CaseSearch.Course course,
            CaseSearch.Order order,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime knownAt,
            Locale locale) {
        CaseSearch search = new CaseSearch(matter, course, order);
        return file("xlsx", Download.WORKBOOK, knownAt, locale).body(out -> writeBook(search, knownAt, out, locale));
    }

    private void writeTable(CaseSearch search, @Nullable LocalDateTime knownAt, OutputStream out, Locale language)
            throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            CsvSheet sheet = new CsvSheet(lines.headings(language), text);
            each(search, knownAt, file -> sheet.add(lines.cells(file, language)));
        }
    }

    private void writeBook(CaseSearch search, @Nullable LocalDateTime knownAt, OutputStream out, Locale language)
            throws IOException {
        try (LineWorkbook book =
                new LineWorkbook(out, wording.say(language, "audit.title"), lines.headings(language))) {
            each(search, knownAt, file -> book.add(lines.cells(file, language)));
        }
    }

    private void each(CaseSearch search, @Nullable LocalDateTime knownAt, Consumer<CaseFile> taken) {
        if (knownAt == null) {
            files.each(search, taken);
        } else {
            then.each(search, instant(knownAt), taken);
        }
    }

    private ResponseEntity.BodyBuilder file(
            String ending, MediaType type, @Nullable LocalDateTime knownAt, Locale language) {
        String title = wording.say(language, "audit.title");
        String name = knownAt == null ? title : wording.say(language, "audit.known.file", title, NAMED.format(knownAt));
        return Download.of(name + "." + ending, type);
    }

    private static Instant instant(LocalDateTime knownAt) {
        return knownAt.atZone(CHINA).toInstant();
    }
}
