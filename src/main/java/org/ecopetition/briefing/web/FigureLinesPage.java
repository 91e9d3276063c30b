package org.ecopetition.briefing.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecopetition.briefing.figures.Cutoffs;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureLine;
import org.ecopetition.briefing.figures.FigureLines;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.organisation.CsvSheet;
import org.ecopetition.organisation.ProgrammeDesk;
import org.ecopetition.organisation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a figure is made of, line by line, on a page and as tables to take along. */
@Controller
@RequestMapping("/figures/lines")
class FigureLinesPage {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 100_000;
    private static final int AT_ONCE = 1000;
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final FigureLines lines;
    private final Cutoffs cutoffs;
    private final FigureWords words;
    private final ProgrammeDesk programmes;
    private final Wording wording;

    FigureLinesPage(FigureLines lines, Cutoffs cutoffs, FigureWords words, ProgrammeDesk programmes, Wording wording) {
        this.lines = lines;
        this.cutoffs = cutoffs;
        this.words = words;
        this.programmes = programmes;
        this.wording = wording;
    }

    /**
     * Which figure somebody asks about.
     *
     * @param by none for the whole figure
     * @param part code of the part
     */
    record Asked(
            @Nullable String programme,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable Dimension by,
            @Nullable String part) {}

    @GetMapping("/{measure}")
    String show(
            @PathVariable String measure,
            Asked asked,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        Part part = part(measure, asked);
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        List<FigureLine> found = lines.lines(part, shown - 1, ROWS);
        model.addAttribute("title", words.titleOf(locale, part));
        model.addAttribute("definition", words.definitionOf(locale, part.measure()));
        model.addAttribute(
                "programme", programmes.find(part.cutoff().programme()).orElseThrow());
        model.addAttribute("cutoff", part.cutoff());
        model.addAttribute("total", lines.total(part));
        model.addAttribute("isSum", part.measure().isSum());
        model.addAttribute(
                "lines",
                found.stream().limit(ROWS).map(line -> words.row(locale, line)).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute("address", FigurePlace.of(part));
        model.addAttribute("csv", FigurePlace.of(part, ".csv"));
        model.addAttribute("xlsx", FigurePlace.of(part, ".xlsx"));
        return "briefing/figure-lines";
    }

    @GetMapping("/{measure}.csv")
    ResponseEntity<byte[]> table(@PathVariable String measure, Asked asked) {
        Part part = part(measure, asked);
        CsvSheet sheet = new CsvSheet(headings());
        for (int page = 0; ; page++) {
            List<FigureLine> found = lines.lines(part, page, AT_ONCE);
            found.stream()
                    .limit(AT_ONCE)
                    .forEach(line -> sheet.add(words.row(Locale.CHINESE, line).cells()));
            if (found.size() <= AT_ONCE) {
                return file(part, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .body(sheet.bytes());
            }
        }
    }

    @GetMapping("/{measure}.xlsx")
    ResponseEntity<StreamingResponseBody> book(@PathVariable String measure, Asked asked) {
        Part part = part(measure, asked);
        return file(part, "xlsx", XLSX).body(out -> write(part, out));
    }

    private void write(Part part, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "eco-petition", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.sheetOf(part.measure()));
            List<String> headings = headings();
            for (int at = 0; at < headings.size(); at++) {
                sheet.value(0, at, headings.get(at));
                sheet.width(at, 20);
            }
            sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int line = 1;
            List<FigureLine> found = lines.lines(part, 0, AT_ONCE);
            for (int page = 1; !found.isEmpty(); page++) {
                for (FigureLine one : found.subList(0, Math.min(found.size(), AT_ONCE))) {
                    add(sheet, line++, words.row(Locale.CHINESE, one));
                }
                sheet.flush();
                found = found.size() > AT_ONCE ? lines.lines(part, page, AT_ONCE) : List.of();
            }
        }
    }

    private static void add(Worksheet sheet, int line, FigureWords.Row row) {
        List<Object> cells = row.cells();
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at) instanceof Number number) {
                sheet.value(line, at, number);
            } else {
                sheet.inlineString(line, at, cells.get(at).toString());
            }
        }
    }

    private List<String> headings() {
        return FigureWords.COLUMNS.stream()
                .map(column -> wording.say("figures.column." + column))
                .toList();
    }

    private ResponseEntity.BodyBuilder file(Part part, String ending, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(words.titleOf(Locale.CHINESE, part) + "." + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    private Part part(String code, Asked asked) {
        Measure measure = Arrays.stream(Measure.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Dimension by = asked.by();
        if (by != null && !measure.isBy(by)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String part = Optional.ofNullable(asked.part()).orElse("");
        return new Part(measure, by, part, cutoffs.of(asked.programme(), asked.asOf(), asked.knownAt()));
    }
}
