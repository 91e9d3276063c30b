package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import java.util.List;
import java.util.Locale;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.table.PublicPictures;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.ecopetition.disclosure.table.PublicTable;
import org.ecopetition.disclosure.table.TableSettings.Heading;
import org.ecopetition.disclosure.web.search.FilterForm;
import org.ecopetition.disclosure.web.search.Query;
import org.ecopetition.disclosure.web.search.QueryReader;
import org.ecopetition.disclosure.web.search.SearchConditions;
import org.ecopetition.disclosure.web.search.TableView;
import org.ecopetition.organisation.OpenTo;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The public table of results and each result by itself, for readers and for programs. */
@Controller
@OpenTo(EVERYBODY)
class DisclosuresPage {

    private static final int ROWS = 20;
    private static final int MOST_ROWS = 200;

    private final PublicRegister register;
    private final PublicTable table;
    private final TableLines lines;
    private final QueryReader reader;
    private final FilterForm form;
    private final PublicPictures pictures;

    DisclosuresPage(
            PublicRegister register,
            PublicTable table,
            TableLines lines,
            QueryReader reader,
            FilterForm form,
            PublicPictures pictures) {
        this.register = register;
        this.table = table;
        this.lines = lines;
        this.reader = reader;
        this.form = form;
        this.pictures = pictures;
    }

    /**
     * The rows of a query for programs.
     *
     * @param total rows that fit on all pages
     * @param page counted from 1
     */
    record Rows(long total, int page, int pages, List<PublishedRow> rows) {}

    @GetMapping(path = "/public/disclosures", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView table(SearchConditions wanted, TableView view, Model model, Locale locale) {
        Query query = reader.read(wanted, view);
        form.fill(model, wanted, view, query);
        if (query.isFaulty()) {
            return new ModelAndView("disclosure/table", HttpStatus.BAD_REQUEST);
        }
        Page<Disclosure> rows = page(query, view, ROWS);
        model.addAttribute("rows", rows);
        if (view.isPictures()) {
            model.addAttribute("covers", pictures.coversOf(rows.getContent()));
            return new ModelAndView("disclosure/table");
        }
        List<Heading> columns = table.columns(view.layout(), wanted.programme());
        List<String> labels = lines.labels(columns, locale);
        model.addAttribute("labels", labels);
        model.addAttribute("lines", lines.lines(rows, columns, labels, locale));
        return new ModelAndView("disclosure/table");
    }

    @GetMapping(path = "/public/disclosures.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Rows rows(SearchConditions wanted, TableView view, @RequestParam(defaultValue = "20") int size) {
        Search search = reader.read(wanted, view).orRefused();
        Page<Disclosure> found = register.search(search, view.pageIndex(), Math.min(Math.max(size, 1), MOST_ROWS));
        return new Rows(
                found.getTotalElements(),
                found.getNumber() + 1,
                found.getTotalPages(),
                found.map(PublishedRow::of).getContent());
    }

    /** The last page for whoever asks for one behind it. */
    private Page<Disclosure> page(Query query, TableView view, int size) {
        Page<Disclosure> page = register.search(query.search(), view.pageIndex(), size);
        return page.isEmpty() && page.getTotalElements() > 0
                ? register.search(query.search(), page.getTotalPages() - 1, size)
                : page;
    }
}
