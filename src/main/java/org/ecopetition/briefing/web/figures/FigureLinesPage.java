package org.ecopetition.briefing.web.figures;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecopetition.frontdoor.CsvSheet;
import org.ecopetition.frontdoor.Download;
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
    private static final int FLUSHED = 1000;

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
        model.addAttribute("since", list.since().orElse(null));
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
        try (Workbook book = new Workbook(out, "eco-petition", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.sheetOf(list));
            List<String> headings = lists.headings(list);
            for (int at = 0; at < headings.size(); at++) {
                sheet.value(0, at, headings.get(at));
                sheet.width(at, 20);
            }
            sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            AtomicInteger line = new AtomicInteger();
            lists.all(list, Locale.CHINESE, row -> add(sheet, line.incrementAndGet(), row));
        }
    }

    private static void add(Worksheet sheet, int line, FigureLists.Row row) {
        List<Object> cells = row.cells();
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at) instanceof Number number) {
                sheet.value(line, at, number);
            } else {
                sheet.inlineString(line, at, cells.get(at).toString());
            }
        }
        if (line % FLUSHED == 0) {
            flush(sheet);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ResponseEntity.BodyBuilder file(FigureList list, String ending, MediaType type) {
        return Download.of(words.titleOf(Locale.CHINESE, list) + "." + ending, type);
    }
}
