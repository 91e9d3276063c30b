package org.ecopetition.briefing.web.figures;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.ecopetition.frontdoor.CsvSheet;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.frontdoor.LineWorkbook;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a figure is made of, line by line, on a page and as tables to take along. */
@Controller
@RequestMapping("/figures/lines")
@OpenTo({LIAISON, LEADER, AUDITOR})
class FigureLinesPage {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 100_000;

    private final FigureLists lists;
    private final FigureWords words;
    private final ProgrammeDesk programmes;

    FigureLinesPage(FigureLists lists, FigureWords words, ProgrammeDesk programmes) {
        this.lists = lists;
        this.words = words;
        this.programmes = programmes;
    }

    @GetMapping("/{figure}")
    String show(
            @PathVariable String figure,
            FigureLists.Asked asked,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        FigureList list = lists.find(figure, asked);
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        FigureLists.Page found = lists.page(list, shown - 1, ROWS, locale);
        model.addAttribute("title", words.titleOf(locale, list));
        model.addAttribute("definition", words.definitionOf(locale, list));
        model.addAttribute(
                "programme", programmes.find(list.cutoff().programme()).orElseThrow());
        model.addAttribute("cutoff", list.cutoff());
        model.addAttribute("total", lists.total(list, locale));
        model.addAttribute("hasRoles", list.parts().size() > 1);
        model.addAttribute("since", list.since());
        model.addAttribute("lines", found.rows());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.more());
        model.addAttribute("address", FigurePlace.of(list, ""));
        model.addAttribute("csv", FigurePlace.of(list, ".csv"));
        model.addAttribute("xlsx", FigurePlace.of(list, ".xlsx"));
        return "briefing/figure-lines";
    }

    @GetMapping("/{figure}.csv")
    ResponseEntity<byte[]> table(@PathVariable String figure, FigureLists.Asked asked) {
        FigureList list = lists.find(figure, asked);
        CsvSheet sheet = new CsvSheet(lists.headings(list));
        lists.all(list, Locale.CHINESE, row -> sheet.add(row.cells()));
        return file(list, "csv", Download.CSV).body(sheet.bytes());
    }

    @GetMapping("/{figure}.xlsx")
    ResponseEntity<StreamingResponseBody> book(@PathVariable String figure, FigureLists.Asked asked) {
        FigureList list = lists.find(figure, asked);
        return file(list, "xlsx", Download.WORKBOOK).body(out -> write(list, out));
    }

    private void write(FigureList list, OutputStream out) throws IOException {
        try (LineWorkbook book = new LineWorkbook(out, words.sheetOf(list), lists.headings(list))) {
            lists.all(list, Locale.CHINESE, row -> book.add(row.cells()));
        }
    }

    private ResponseEntity.BodyBuilder file(FigureList list, String ending, MediaType type) {
        return Download.of(words.titleOf(Locale.CHINESE, list) + "." + ending, type);
    }
}
