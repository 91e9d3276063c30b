package org.ecopetition.briefing.web.figures;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.briefing.figures.BatchCount;
import org.ecopetition.briefing.figures.BatchCounts;
import org.ecopetition.briefing.figures.BatchedPetition;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Cutoffs;
import org.ecopetition.frontdoor.CsvSheet;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The batches of a programme with raw and decomposed counts side by side, on a page and as a table to take along. */
@Controller
@OpenTo({LIAISON, LEADER, AUDITOR})
class BatchesPage {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 10_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final BatchCounts book;
    private final Cutoffs cutoffs;
    private final ProgrammeDesk programmes;
    private final Units units;
    private final Wording words;
    private final Clock clock;

    BatchesPage(BatchCounts book, Cutoffs cutoffs, ProgrammeDesk programmes, Units units, Wording words, Clock clock) {
        this.book = book;
        this.cutoffs = cutoffs;
        this.programmes = programmes;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Whose batches somebody wants to see.
     *
     * @param programme code of a programme; the one that runs at the cut-off where absent, today's where unknown
     * @param asOf the cut-off; now where absent, and where it cannot be read, lies ahead or before the round
     * @param knownAt what had been entered by then counts; now where absent
     */
    record Wanted(
            @Nullable String programme,
            @Nullable String asOf,
            @Nullable String knownAt) {}

    /**
     * What is shown.
     *
     * @param fault why it is not the cut-off that was asked for
     */
    private record Shown(Cutoff cutoff, @Nullable String fault) {}

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
    String show(@ModelAttribute("wanted") Wanted wanted, Locale locale, Model model) {
        Shown shown = shown(wanted, locale);
        Cutoff cutoff = shown.cutoff();
        model.addAttribute("fault", shown.fault());
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("asOf", typed(cutoff.asOf()));
        model.addAttribute("knownAt", isKnownLater(wanted) ? typed(cutoff.knownAt()) : "");
        frame(cutoff, model);
        model.addAttribute(
                "batches",
                book.batches(cutoff).stream()
                        .map(batch -> new Row(batch, daysOf(batch)))
                        .toList());
        Map<String, BatchCount> byUnit = book.byUnit(cutoff);
        model.addAttribute(
                "units",
                units.all().stream()
                        .flatMap(
                                unit -> Optional.ofNullable(byUnit.get(unit.id()))
                                        .map(count -> new UnitRow(unit.name(), count))
                                        .stream())
                        .toList());
        model.addAttribute("total", book.total(cutoff));
        model.addAttribute("merged", book.merged(cutoff));
        model.addAttribute("undated", book.undated(cutoff));
        return "briefing/batches";
    }

    @GetMapping("/batches.csv")
    ResponseEntity<byte[]> table(Wanted wanted) {
        Cutoff cutoff = shown(wanted, Locale.CHINESE).cutoff();
        CsvSheet sheet = new CsvSheet(Arrays.stream(Column.values())
                .map(column -> words.say("batch.column." + column))
                .toList());
        book.batches(cutoff).forEach(batch -> sheet.add(cells(batch)));
        sheet.add(cells(book.total(cutoff), words.say("batch.total"), ""));
        String name = words.say(
                "batch.file",
                programmeOf(cutoff).name(),
                DAY.format(cutoff.asOf().atZone(clock.getZone())));
        return Download.of(name, Download.CSV).body(sheet.bytes());
    }

    @GetMapping("/batches/cases")
    String petitions(
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(required = false) @Nullable Integer upper,
            @RequestParam(required = false) @Nullable Integer own,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        Cutoff cutoff = shown(wanted, locale).cutoff();
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        List<BatchedPetition> found = book.petitions(cutoff, upper, own, shown - 1, ROWS);
        frame(cutoff, model);
        model.addAttribute("upper", upper);
        model.addAttribute("own", own);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute("lines", found.stream().limit(ROWS).map(this::line).toList());
        return "briefing/batch";
    }

    /** The round, and the cut-off as it is said and as links hand it on. */
    private void frame(Cutoff cutoff, Model model) {
        model.addAttribute("programme", programmeOf(cutoff));
        model.addAttribute("cutOff", said(cutoff.asOf()));
        model.addAttribute("cut", cutoff);
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

    private Programme programmeOf(Cutoff cutoff) {
        return programmes.find(cutoff.programme()).orElseThrow();
    }

    private static boolean isKnownLater(Wanted wanted) {
        return wanted.knownAt() != null && !wanted.knownAt().isBlank();
    }

    /** A cut-off that cannot be shown is said to be none, and the figures of now stand in for it. */
    private Shown shown(Wanted wanted, Locale locale) {
        String programme = wanted.programme() != null
                        && programmes.find(wanted.programme()).isPresent()
                ? wanted.programme()
                : null;
        try {
            return new Shown(cutoffs.of(programme, wanted.asOf(), wanted.knownAt()), null);
        } catch (Refusal none) {
            return new Shown(cutoffs.of(programme, null, null), words.say(locale, none.code(), none.arguments()));
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
