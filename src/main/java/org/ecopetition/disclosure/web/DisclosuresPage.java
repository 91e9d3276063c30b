package org.ecopetition.disclosure.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.PicturePair;
import org.ecopetition.disclosure.PublicPictures;
import org.ecopetition.disclosure.PublicRegister;
import org.ecopetition.disclosure.PublicRegister.Search;
import org.ecopetition.disclosure.PublicTable;
import org.ecopetition.disclosure.TableSettings.Heading;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The public table of results and each result by itself, for readers and for programs. */
@Controller
class DisclosuresPage {

    private static final int ROWS = 20;
    private static final int MOST_ROWS = 200;

    private final PublicRegister register;
    private final PublicTable table;
    private final TableLines lines;
    private final QueryReader reader;
    private final FilterForm form;
    private final MeasurementCharts charts;
    private final PublicPictures pictures;
    private final Wording wording;

    DisclosuresPage(
            PublicRegister register,
            PublicTable table,
            TableLines lines,
            QueryReader reader,
            FilterForm form,
            MeasurementCharts charts,
            PublicPictures pictures,
            Wording wording) {
        this.register = register;
        this.table = table;
        this.lines = lines;
        this.reader = reader;
        this.form = form;
        this.charts = charts;
        this.pictures = pictures;
        this.wording = wording;
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
     * @param pictures the place before and after rectification
     * @param open whether anybody may object to it today
     */
    record Result(Disclosure row, List<MeasurementChart> charts, List<PicturePair> pictures, boolean open) {}

    @GetMapping(path = "/public/disclosures", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView table(Wanted wanted, Model model, Locale locale) {
        Query query = reader.read(wanted);
        form.fill(model, wanted, query);
        if (query.isFaulty()) {
            return new ModelAndView("disclosure/table", HttpStatus.BAD_REQUEST);
        }
        Page<Disclosure> rows = page(query, wanted, ROWS);
        List<Heading> columns = table.columns(wanted.layout(), wanted.programme());
        List<String> labels = lines.labels(columns, locale);
        model.addAttribute("rows", rows);
        model.addAttribute("labels", labels);
        model.addAttribute("lines", lines.lines(rows, columns, labels, locale));
        return new ModelAndView("disclosure/table");
    }

    @GetMapping(path = "/public/disclosures.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Rows rows(Wanted wanted, @RequestParam(defaultValue = "20") int size) {
        Search search = reader.read(wanted).orRefused();
        Page<Disclosure> found = register.search(search, wanted.pageIndex(), Math.min(Math.max(size, 1), MOST_ROWS));
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
        List<Disclosure> rows = published(caseNumber);
        return Stream.concat(jointOf(rows).stream(), rows.stream())
                .map(PublishedRow::withMeasurements)
                .toList();
    }

    /** The last page for whoever asks for one behind it. */
    private Page<Disclosure> page(Query query, Wanted wanted, int size) {
        Page<Disclosure> page = register.search(query.search(), wanted.pageIndex(), size);
        return page.isEmpty() && page.getTotalElements() > 0
                ? register.search(query.search(), page.getTotalPages() - 1, size)
                : page;
    }

    void show(List<Disclosure> rows, Model model, Locale locale) {
        List<Result> results = rows.stream()
                .map(row -> new Result(row, charts.of(row, locale), picturesOf(row), register.openToObjections(row)))
                .toList();
        model.addAttribute("caseNumber", rows.get(0).caseNumber().value());
        model.addAttribute("title", titleOf(rows, locale));
        model.addAttribute("results", results);
        model.addAttribute("joint", jointOf(rows).orElse(null));
        model.addAttribute("open", results.stream().anyMatch(Result::open));
    }

    private List<PicturePair> picturesOf(Disclosure row) {
        return row.handOffIfAny().map(pictures::pairsOf).orElse(List.of());
    }

    /** The row of the whole petition, where the round has one row for all its hand-offs. */
    private Optional<Disclosure> jointOf(List<Disclosure> rows) {
        return register.whole(rows.get(0).caseNumber()).filter(Disclosure::isJoint);
    }

    /** What a shared link says of itself: number, region and types. */
    private String titleOf(List<Disclosure> rows, Locale locale) {
        String types = rows.stream()
                .flatMap(row -> row.types().stream())
                .distinct()
                .sorted()
                .map(type -> wording.of(locale, type))
                .collect(Collectors.joining(wording.say(locale, "public.and")));
        String regions = rows.stream()
                .map(Disclosure::regionName)
                .distinct()
                .collect(Collectors.joining(wording.say(locale, "public.and")));
        return wording.say(locale, "public.share", rows.get(0).rawNumber(), regions, types);
    }

    /** What does not look like a case number is as unknown as a number without results. */
    List<Disclosure> published(String caseNumber) {
        List<Disclosure> rows = numberIn(caseNumber).map(this::copiesOrPointer).orElse(List.of());
        if (rows.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return rows;
    }

    private List<Disclosure> copiesOrPointer(CaseNumber number) {
        List<Disclosure> copies = register.of(number);
        return copies.isEmpty() ? register.whole(number).stream().toList() : copies;
    }

    private static Optional<CaseNumber> numberIn(String address) {
        try {
            return Optional.of(new CaseNumber(address));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }
}
