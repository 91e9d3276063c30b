package org.ecopetition.disclosure.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.PublicRegister;
import org.ecopetition.disclosure.PublicTable;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.ProgrammeDesk;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The public table of results and each result by itself, for readers and for programs. */
@Controller
class DisclosuresPage {

    private static final int ROWS = 20;
    private static final int MOST_ROWS = 200;
    private static final int LAST_PAGE = 100_000;

    private final PublicRegister register;
    private final PublicTable table;
    private final ProgrammeDesk programmes;
    private final MeasurementCharts charts;
    private final Units units;

    DisclosuresPage(
            PublicRegister register,
            PublicTable table,
            ProgrammeDesk programmes,
            MeasurementCharts charts,
            Units units) {
        this.register = register;
        this.table = table;
        this.programmes = programmes;
        this.charts = charts;
        this.units = units;
    }

    /**
     * What a reader looks for, as the address carries it.
     *
     * @param layout letter of a column set
     * @param page counted from 1
     */
    record Wanted(
            @Nullable String region,
            @Nullable PollutionType type,
            @Nullable Verdict verdict,
            @Nullable ClosingState closing,
            @Nullable String programme,
            @Nullable Integer batch,
            @Nullable String text,
            @Nullable String layout,
            @Nullable Integer page) {

        PublicRegister.Search search() {
            return new PublicRegister.Search(region, type, verdict, closing, programme, batch, text);
        }

        int pageIndex() {
            return page == null ? 0 : Math.min(Math.max(page, 1), LAST_PAGE) - 1;
        }

        public boolean isFiltered() {
            return Stream.of(type, verdict, closing, batch).anyMatch(Objects::nonNull)
                    || !isBlank(region)
                    || !isBlank(programme)
                    || !isBlank(text);
        }

        private static boolean isBlank(@Nullable String value) {
            return value == null || value.isBlank();
        }
    }

    /**
     * The rows of a query for programs.
     *
     * @param total rows that fit on all pages
     * @param page counted from 1
     */
    record Rows(long total, int page, int pages, List<PublishedRow> rows) {}

    /**
     * One published row with its charts.
     *
     * @param open whether anybody may object to it today
     */
    record Result(Disclosure row, List<MeasurementChart> charts, boolean open) {}

    @GetMapping(path = "/public/disclosures", produces = MediaType.TEXT_HTML_VALUE)
    String table(@ModelAttribute("wanted") Wanted wanted, Model model) {
        model.addAttribute("rows", register.search(wanted.search(), wanted.pageIndex(), ROWS));
        model.addAttribute("regions", units.regions());
        model.addAttribute("types", PollutionType.values());
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("closings", ClosingState.values());
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("layouts", table.layouts());
        model.addAttribute("columns", table.columns(wanted.layout(), wanted.programme()));
        model.addAttribute("query", queryOf(wanted));
        return "disclosure/table";
    }

    @GetMapping(path = "/public/disclosures.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Rows rows(Wanted wanted, @RequestParam(defaultValue = "20") int size) {
        Page<Disclosure> found =
                register.search(wanted.search(), wanted.pageIndex(), Math.min(Math.max(size, 1), MOST_ROWS));
        return new Rows(
                found.getTotalElements(),
                found.getNumber() + 1,
                found.getTotalPages(),
                found.map(PublishedRow::of).getContent());
    }

    @GetMapping(path = "/public/disclosures/{caseNumber}", produces = MediaType.TEXT_HTML_VALUE)
    String results(
            @PathVariable String caseNumber,
            @RequestParam(required = false) List<String> receipt,
            Model model,
            Locale locale) {
        model.addAttribute("receipts", receipt == null ? List.of() : ObjectionsPage.receiptsIn(receipt));
        show(published(caseNumber), model, locale);
        return "disclosure/results";
    }

    @GetMapping(path = "/public/disclosures/{caseNumber}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<PublishedRow> resultRows(@PathVariable String caseNumber) {
        return published(caseNumber).stream()
                .map(PublishedRow::withMeasurements)
                .toList();
    }

    /** The same query for another page or as a file. */
    private static String queryOf(Wanted wanted) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("region", Objects.toString(wanted.region(), ""));
        asked.put("type", Objects.toString(wanted.type(), ""));
        asked.put("verdict", Objects.toString(wanted.verdict(), ""));
        asked.put("closing", Objects.toString(wanted.closing(), ""));
        asked.put("programme", Objects.toString(wanted.programme(), ""));
        asked.put("batch", Objects.toString(wanted.batch(), ""));
        asked.put("text", Objects.toString(wanted.text(), ""));
        asked.put("layout", Objects.toString(wanted.layout(), ""));
        asked.forEach((name, value) -> {
            if (!value.toString().isBlank()) {
                query.queryParam(name, "{" + name + "}");
            }
        });
        String text = query.encode().buildAndExpand(asked).toUriString();
        return text.isEmpty() ? "?" : text + "&";
    }

    void show(List<Disclosure> rows, Model model, Locale locale) {
        List<Result> results = rows.stream()
                .map(row -> new Result(row, charts.of(row, locale), register.openToObjections(row)))
                .toList();
        model.addAttribute("caseNumber", rows.get(0).caseNumber().value());
        model.addAttribute("results", results);
        model.addAttribute("open", results.stream().anyMatch(Result::open));
    }

    /** What does not look like a case number is as unknown as a number without results. */
    List<Disclosure> published(String caseNumber) {
        List<Disclosure> rows;
        try {
            rows = register.of(new CaseNumber(caseNumber));
        } catch (IllegalArgumentException noNumber) {
            rows = List.of();
        }
        if (rows.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return rows;
    }
}
