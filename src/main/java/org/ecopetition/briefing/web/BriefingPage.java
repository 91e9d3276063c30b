package org.ecopetition.briefing.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.Audience.UNITS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingIssues;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingPapers;
import org.ecopetition.briefing.BriefingRecord;
import org.ecopetition.briefing.FirstDraft;
import org.ecopetition.briefing.IssuedBriefing;
import org.ecopetition.briefing.news.NewsBook;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One briefing: under its key while it is made, for those who make it; under its number once it was issued, for those on its
 * list, as page, Word file and PDF.
 */
@Controller
@RequestMapping("/briefings")
@OpenTo({LIAISON, LEADER, AUDITOR, ADMINISTRATOR, UNITS})
class BriefingPage {

    private static final Pattern ADDRESS = Pattern.compile("([a-z0-9][a-z0-9-]{0,39})-([1-9]\\d{0,3})");

    private final BriefingDesk desk;
    private final BriefingIssues issues;
    private final BriefingPapers papers;
    private final BriefingRecord record;
    private final NewsBook news;
    private final FirstDraft firstDraft;
    private final Units units;

    BriefingPage(
            BriefingDesk desk,
            BriefingIssues issues,
            BriefingPapers papers,
            BriefingRecord record,
            NewsBook news,
            FirstDraft firstDraft,
            Units units) {
        this.desk = desk;
        this.issues = issues;
        this.papers = papers;
        this.record = record;
        this.news = news;
        this.firstDraft = firstDraft;
        this.units = units;
    }

    @GetMapping("/{name}")
    String show(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String done,
            Authentication login,
            Model model) {
        BriefingReader reader = BriefingReader.of(login);
        model.addAttribute("reader", reader);
        model.addAttribute("done", "opened".equals(done) || "corrected".equals(done) ? done : null);
        Optional<BriefingKey> key = BriefingKey.read(name);
        if (key.isPresent()) {
            return beingMade(key.get(), reader, model);
        }
        IssuedBriefing issue = issue(name, version, reader);
        model.addAttribute("issue", issue);
        model.addAttribute("paper", papers.page(issue));
        model.addAttribute(
                "correcting",
                desk.find(issue.key())
                        .filter(briefing -> reader.seesAll() && briefing.correctionReason() != null)
                        .orElse(null));
        model.addAttribute(
                "versions",
                issues.versions(issue.key()).stream().filter(reader::mayRead).toList());
        return "briefing/issue";
    }

    @GetMapping("/{name}.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer version,
            Authentication login) {
        IssuedBriefing issue = issue(name, version, BriefingReader.of(login));
        return file(issue, ".docx", Download.WORD, issues.docx(issue));
    }

    @GetMapping("/{name}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer version,
            Authentication login) {
        IssuedBriefing issue = issue(name, version, BriefingReader.of(login));
        return file(issue, ".pdf", MediaType.APPLICATION_PDF, issues.pdf(issue));
    }

    private String beingMade(BriefingKey key, BriefingReader reader, Model model) {
        if (!reader.seesAll()) {
            throw BriefingReader.missing();
        }
        Briefing briefing = desk.find(key).orElseThrow(BriefingReader::missing);
        model.addAttribute("briefing", briefing);
        model.addAttribute("sentence", firstDraft.sentence(briefing));
        model.addAttribute("news", news.of(key));
        model.addAttribute("silent", namesOf(news.silent(key)));
        model.addAttribute("lines", record.of(key));
        model.addAttribute("unitsById", unitNames());
        model.addAttribute("issue", issues.newest(key).orElse(null));
        model.addAttribute("paper", papers.page(briefing));
        return "briefing/briefing";
    }

    private List<String> namesOf(List<String> ids) {
        Map<String, String> names = unitNames();
        return ids.stream().map(id -> names.getOrDefault(id, id)).toList();
    }

    private Map<String, String> unitNames() {
        return units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    /** The issue in the version asked for, else the newest that the person may read. */
    private IssuedBriefing issue(String name, @Nullable Integer version, BriefingReader reader) {
        Matcher address = ADDRESS.matcher(name);
        if (!address.matches()) {
            throw BriefingReader.missing();
        }
        return issues
                .find(address.group(1), Integer.parseInt(address.group(2)))
                .map(newest -> issues.versions(newest.key()))
                .orElse(List.of())
                .stream()
                .filter(issue -> version == null || issue.version() == version)
                .findFirst()
                .filter(reader::mayRead)
                .orElseThrow(BriefingReader::missing);
    }

    private static ResponseEntity<byte[]> file(IssuedBriefing issue, String ending, MediaType type, byte[] bytes) {
        String name = issue.content().title() + "第" + issue.number() + "期" + ending;
        return Download.of(name, type).body(bytes);
    }
}
