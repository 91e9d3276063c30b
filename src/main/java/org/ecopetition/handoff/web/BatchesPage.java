package org.ecopetition.handoff.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.handoff.BatchBook;
import org.ecopetition.handoff.BatchCount;
import org.ecopetition.handoff.BatchedPetition;
import org.ecopetition.organisation.CsvSheet;
import org.ecopetition.organisation.Programme;
import org.ecopetition.organisation.ProgrammeDesk;
import org.ecopetition.organisation.Programmes;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The batches of a programme with raw and decomposed counts side by side, on a page and as a table to take along. */
@Controller
class BatchesPage {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 10_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final BatchBook book;
    private final Programmes programmes;
    private final ProgrammeDesk programmeDesk;
    private final Units units;
    private final Wording words;
    private final Clock clock;

    BatchesPage(
            BatchBook book,
            Programmes programmes,
            ProgrammeDesk programmeDesk,
            Units units,
            Wording words,
            Clock clock) {
        this.book = book;
        this.programmes = programmes;
        this.programmeDesk = programmeDesk;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Whose batches somebody wants to see.
     *
     * @param programme code of a programme; the one that runs today where absent or unknown
     * @param asOf the cut-off as the page's field writes it; now where absent, unreadable or ahead
     */
    record Wanted(@Nullable String programme, @Nullable String asOf) {}

    /**
     * A batch with the days on which it went out.
     *
     * @param days one day, or the first and the last
     */
    record Row(BatchCount count, String days) {}

    /** A county or city department and what it leads. */
    record UnitRow(String name, BatchCount count) {}

    /**
     * A petition of a batch with the name of its region.
     *
     * @param region empty where unknown
     */
    record Line(BatchedPetition petition, String region) {}

    @GetMapping("/batches")
    String show(@ModelAttribute("wanted") Wanted wanted, Model model) {
        Programme programme = programmeOf(wanted);
        Instant asOf = asOf(wanted);
        model.addAttribute("programmes", programmeDesk.all());
        model.addAttribute("programme", programme);
        model.addAttribute("asOf", typed(asOf));
        model.addAttribute("cutOff", said(asOf));
        model.addAttribute(
                "batches",
                book.batches(programme.code(), asOf).stream()
                        .map(batch -> new Row(batch, daysOf(batch)))
                        .toList());
        Map<String, BatchCount> byUnit = book.byUnit(programme.code(), asOf);
        model.addAttribute(
                "units",
                units.all().stream()
                        .flatMap(
                                unit -> Optional.ofNullable(byUnit.get(unit.id()))
                                        .map(count -> new UnitRow(unit.name(), count))
                                        .stream())
                        .toList());
        model.addAttribute("total", book.total(programme.code(), asOf));
        model.addAttribute("merged", book.merged(programme.code(), asOf));
        model.addAttribute("undated", book.undated(programme.code(), asOf));
        return "handoff/batches";
    }

    @GetMapping("/batches.csv")
    ResponseEntity<byte[]> table(Wanted wanted) {
        Programme programme = programmeOf(wanted);
        Instant asOf = asOf(wanted);
        CsvSheet sheet = new CsvSheet(Arrays.stream(Column.values())
                .map(column -> words.say("batch.column." + column))
                .toList());
        book.batches(programme.code(), asOf).forEach(batch -> sheet.add(cells(batch)));
        BatchCount total = book.total(programme.code(), asOf);
        sheet.add(cells(total, words.say("batch.total"), ""));
        String name = words.say("batch.file", programme.name(), DAY.format(asOf.atZone(clock.getZone())));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheet.bytes());
    }

    @GetMapping("/batches/cases")
    String petitions(
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(required = false) @Nullable Integer upper,
            @RequestParam(required = false) @Nullable Integer own,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Programme programme = programmeOf(wanted);
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        List<BatchedPetition> found = book.petitions(programme.code(), upper, own, asOf(wanted), shown - 1, ROWS);
        model.addAttribute("programme", programme);
        model.addAttribute("cutOff", said(asOf(wanted)));
        model.addAttribute("upper", upper);
        model.addAttribute("own", own);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute("lines", found.stream().limit(ROWS).map(this::line).toList());
        return "handoff/batch";
    }

    private Line line(BatchedPetition petition) {
        String code = petition.regionCode();
        return new Line(petition, code == null ? "" : units.regionName(code).orElse(code));
    }

    private List<?> cells(BatchCount batch) {
        return cells(batch, numberOf(batch.upper()), numberOf(batch.own()));
    }

    private List<?> cells(BatchCount batch, String upper, String own) {
        return List.of(
                upper,
                own,
                dayOf(batch.firstHandedOffAt()),
                dayOf(batch.lastHandedOffAt()),
                batch.petitions(),
                batch.handOffs(),
                batch.keyItems(),
                batch.repeats(),
                batch.withdrawn(),
                batch.remaining());
    }

    private String dayOf(@Nullable Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(clock.getZone()));
    }

    private String daysOf(BatchCount batch) {
        String first = dayOf(batch.firstHandedOffAt());
        String last = dayOf(batch.lastHandedOffAt());
        return first.equals(last) ? first : first + " – " + last;
    }

    private String typed(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private String said(Instant instant) {
        return typed(instant).replace('T', ' ');
    }

    private static String numberOf(@Nullable Integer batch) {
        return batch == null ? "" : batch.toString();
    }

    private Programme programmeOf(Wanted wanted) {
        return Optional.ofNullable(wanted.programme())
                .flatMap(programmeDesk::find)
                .orElseGet(() -> programmes.of(LocalDate.now(clock)));
    }

    private Instant asOf(Wanted wanted) {
        Instant now = clock.instant();
        return Optional.ofNullable(wanted.asOf())
                .flatMap(this::instantOf)
                .filter(cutOff -> !cutOff.isAfter(now))
                .orElse(now);
    }

    private Optional<Instant> instantOf(String typed) {
        try {
            return Optional.of(
                    LocalDateTime.parse(typed.strip()).atZone(clock.getZone()).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The columns of the table, in their order. */
    private enum Column {
        UPPER,
        OWN,
        FIRST,
        LAST,
        PETITIONS,
        HAND_OFFS,
        KEY_ITEMS,
        REPEATS,
        WITHDRAWN,
        REMAINING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
