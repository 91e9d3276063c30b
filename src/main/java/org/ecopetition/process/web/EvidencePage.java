package org.ecopetition.process.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecopetition.evidence.Delivery;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.evidence.Receipt;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.RefusalWords;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The evidence of a case: officers bring photographs, films and reports, also from a phone and without a script; whoever sees
 * the case sees them, and the coordination group chooses what the public sees.
 */
@Controller
@RequestMapping("/cases/{caseNumber}/evidence")
class EvidencePage {

    /** Nothing in a file that is shown may run, load or send anything. */
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private static final Set<String> DONE = Set.of("added", "withdrawn", "chosen");
    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final CaseSight sight;
    private final EvidenceSheets sheets;
    private final EvidenceDesk desk;
    private final EvidenceBook book;
    private final RefusalWords words;
    private final Clock clock;

    EvidencePage(
            CaseSight sight,
            EvidenceSheets sheets,
            EvidenceDesk desk,
            EvidenceBook book,
            RefusalWords words,
            Clock clock) {
        this.sight = sight;
        this.sheets = sheets;
        this.desk = desk;
        this.book = book;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What was typed beside the files.
     *
     * @param allegation number of the allegation; without it the first of the hand-off
     */
    record Entry(
            @Nullable Integer allegation,
            @Nullable EvidencePhase phase,
            @Nullable String takenAt,
            @Nullable String place) {}

    @GetMapping
    String show(
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable Integer handOff,
            @RequestParam(required = false) @Nullable Integer allegation,
            @RequestParam(required = false) @Nullable String done,
            Authentication login,
            Model model) {
        ActingPerson person = ActingPerson.of(login);
        show(model, seen(caseNumber, person), person);
        model.addAttribute("wantedHandOff", handOff);
        model.addAttribute("typed", new Entry(allegation, null, null, null));
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return "process/evidence";
    }

    @PostMapping
    ModelAndView bring(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int handOff,
            Entry entry,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Authentication login,
            Locale locale,
            Model model) {
        ActingPerson person = ActingPerson.of(login);
        CaseInSight seen = seen(caseNumber, person);
        List<FileFate> fates = bring(handOffIn(seen, handOff), entry, files, person, locale);
        if (fates.stream().allMatch(fate -> fate.outcome() == FileFate.Outcome.ADDED)) {
            return new ModelAndView(
                    "redirect:/cases/{caseNumber}/evidence",
                    Map.of("caseNumber", caseNumber, "handOff", handOff, "done", "added"));
        }
        show(model, seen, person);
        model.addAttribute("wantedHandOff", handOff);
        model.addAttribute("typed", entry);
        model.addAttribute("fates", fates);
        return new ModelAndView("process/evidence", statusOf(fates));
    }

    /** The same for the page's script, which sends one file at a time. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<List<FileFate>> bringOne(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int handOff,
            Entry entry,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Authentication login,
            Locale locale) {
        ActingPerson person = ActingPerson.of(login);
        List<FileFate> fates = bring(handOffIn(seen(caseNumber, person), handOff), entry, files, person, locale);
        return ResponseEntity.status(statusOf(fates)).body(fates);
    }

    /** The file as it was brought, for keeping and for a player; never to be opened by the browser itself. */
    @GetMapping("/{id}/original")
    ResponseEntity<Resource> original(@PathVariable String caseNumber, @PathVariable String id, Authentication login) {
        EvidencePiece piece = piece(seen(caseNumber, ActingPerson.of(login)), id);
        return file(desk.originalOf(piece))
                .contentType(MediaType.parseMediaType(piece.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(nameOf(piece), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(existing(desk.originalOf(piece)));
    }

    @GetMapping("/{id}/view.jpg")
    ResponseEntity<Resource> view(@PathVariable String caseNumber, @PathVariable String id, Authentication login)
            throws IOException {
        return picture(desk.viewOf(pictureIn(seen(caseNumber, ActingPerson.of(login)), id)));
    }

    @GetMapping("/{id}/thumbnail.jpg")
    ResponseEntity<Resource> thumbnail(@PathVariable String caseNumber, @PathVariable String id, Authentication login)
            throws IOException {
        return picture(desk.thumbnailOf(pictureIn(seen(caseNumber, ActingPerson.of(login)), id)));
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String caseNumber,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Authentication login,
            Locale locale,
            Model model) {
        ActingPerson person = ActingPerson.of(login);
        CaseInSight seen = seen(caseNumber, person);
        EvidencePiece piece = piece(seen, id);
        HandOff handOff = handOffOf(seen, piece);
        if (!person.isLiaison() && EvidenceSheets.unitOf(handOff, person).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            String unit = EvidenceSheets.unitOf(handOff, person).orElse(null);
            book.withdraw(piece, reason, person.id(), person.isLiaison() ? null : unit);
            return new ModelAndView(
                    "redirect:/cases/{caseNumber}/evidence",
                    Map.of("caseNumber", caseNumber, "handOff", handOff.number(), "done", "withdrawn"));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.of(refusal, locale));
        } catch (OptimisticLockingFailureException meanwhile) {
            model.addAttribute("refusal", words.of(new Refusal("task.changed-meanwhile"), locale));
        }
        show(model, seen(caseNumber, person), person);
        model.addAttribute("wantedHandOff", handOff.number());
        model.addAttribute("refusedPiece", id);
        model.addAttribute("reason", reason);
        model.addAttribute("typed", new Entry(null, null, null, null));
        return new ModelAndView("process/evidence", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private List<FileFate> bring(
            HandOff handOff, Entry entry, @Nullable List<MultipartFile> files, ActingPerson person, Locale locale) {
        String unit = EvidenceSheets.unitOf(handOff, person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        List<FileFate> fates = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (!name.isEmpty() || !file.isEmpty()) {
                fates.add(bring(handOff, entry, file, name, person, unit, locale));
            }
        }
        return fates.isEmpty() ? List.of(refused("", new Refusal("evidence.no-file"), locale)) : fates;
    }

    private FileFate bring(
            HandOff handOff,
            Entry entry,
            MultipartFile file,
            String name,
            ActingPerson person,
            String unit,
            Locale locale) {
        Integer allegation = entry.allegation();
        EvidencePhase phase = entry.phase();
        try (InputStream content = file.getInputStream()) {
            if (phase == null) {
                throw new Refusal("evidence.phase-missing");
            }
            Receipt receipt = desk.bring(new Delivery(
                    handOff.key(),
                    allegation == null ? handOff.allegations().get(0) : allegation,
                    phase,
                    name,
                    content,
                    takenAt(entry.takenAt()),
                    entry.place(),
                    person.id(),
                    unit));
            FileFate.Outcome outcome = receipt.isNew() ? FileFate.Outcome.ADDED : FileFate.Outcome.KNOWN;
            Refusal told =
                    new Refusal("evidence.fate." + outcome, receipt.piece().phase());
            return new FileFate(name, outcome, words.of(told, locale));
        } catch (Refusal refusal) {
            return refused(name, refusal, locale);
        } catch (IOException brokenOff) {
            return refused(name, new Refusal("evidence.broken-off"), locale);
        }
    }

    private FileFate refused(String name, Refusal refusal, Locale locale) {
        return new FileFate(name, FileFate.Outcome.REFUSED, words.of(refusal, locale));
    }

    private @Nullable Instant takenAt(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Instant at;
        try {
            at = LocalDateTime.parse(typed.strip()).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Refusal("evidence.taken-unreadable");
        }
        if (at.isAfter(clock.instant())) {
            throw new Refusal("evidence.taken-ahead");
        }
        return at;
    }

    private void show(Model model, CaseInSight seen, ActingPerson person) {
        model.addAttribute("petition", seen.petition());
        model.addAttribute("sheets", sheets.of(seen, person));
        model.addAttribute("mostMegabytes", desk.mostMegabytes());
        model.addAttribute("now", LocalDateTime.ofInstant(clock.instant(), clock.getZone()));
        model.addAttribute("auditing", person.isAuditor());
    }

    private CaseInSight seen(String caseNumber, ActingPerson person) {
        return sight.evidenceOf(caseNumber, person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static HandOff handOffIn(CaseInSight seen, int number) {
        return seen.at(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .theHandOff();
    }

    private EvidencePiece piece(CaseInSight seen, String id) {
        return book.find(id)
                .filter(piece -> seen.handOffs().stream()
                        .anyMatch(handOff -> handOff.key().equals(piece.handOff())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private EvidencePiece pictureIn(CaseInSight seen, String id) {
        EvidencePiece piece = piece(seen, id);
        if (!piece.kind().isPicture()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return piece;
    }

    private static HandOff handOffOf(CaseInSight seen, EvidencePiece piece) {
        return seen.handOffs().stream()
                .filter(handOff -> handOff.key().equals(piece.handOff()))
                .findFirst()
                .orElseThrow();
    }

    /** A name that ends as its content says, whatever it was called before. */
    private static String nameOf(EvidencePiece piece) {
        String name = piece.fileName().replaceAll("[\"<>:|?*]", "_");
        String ending = "." + piece.kind().ending();
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
    }

    private static HttpStatus statusOf(List<FileFate> fates) {
        return fates.stream().anyMatch(FileFate::isRefused) ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
    }

    private static ResponseEntity<Resource> picture(Path copy) {
        return file(copy)
                .cacheControl(A_WHILE)
                .contentType(MediaType.IMAGE_JPEG)
                .body(existing(copy));
    }

    private static ResponseEntity.BodyBuilder file(Path path) {
        existing(path);
        return ResponseEntity.ok().header(CONTENT_POLICY, NOTHING_RUNS);
    }

    private static Resource existing(Path path) {
        FileSystemResource file = new FileSystemResource(path);
        if (!file.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file;
    }
}
