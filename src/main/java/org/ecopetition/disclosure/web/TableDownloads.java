package org.ecopetition.disclosure.web;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.PublicRegister.Search;
import org.ecopetition.disclosure.PublicTable;
import org.ecopetition.disclosure.TableSettings.Heading;
import org.ecopetition.organisation.CsvSheet;
import org.ecopetition.organisation.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The public table of a query to take along: as spreadsheet, Word document, and data that keep their columns. */
@Controller
class TableDownloads {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** The columns of the data, by the ends of their message keys; new ones only at the end. */
    private static final List<String> DATA = List.of(
            "number",
            "batch",
            "channel",
            "problem",
            "region",
            "types",
            "findings",
            "verdict",
            "measures",
            "closing",
            "accountability",
            "unit",
            "publishedOn",
            "publicityFrom",
            "publicityTo",
            "goal",
            "version");

    private final PublicTable table;
    private final QueryReader reader;
    private final Wording wording;

    TableDownloads(PublicTable table, QueryReader reader, Wording wording) {
        this.table = table;
        this.reader = reader;
        this.wording = wording;
    }

    @GetMapping("/public/disclosures.xlsx")
    ResponseEntity<StreamingResponseBody> sheet(Wanted wanted) {
        Search search = reader.read(wanted).orRefused();
        List<Heading> columns = table.columns(wanted.layout(), wanted.programme());
        String batchLine = table.batchLine(search);
        return file("xlsx", XLSX, out -> {
            try (Stream<Disclosure> rows = table.rows(search)) {
                new TableSheet(table, columns).write(out, wording.say("table.sheet"), batchLine, rows.iterator());
            }
        });
    }

    @GetMapping("/public/disclosures.docx")
    ResponseEntity<StreamingResponseBody> paper(Wanted wanted) {
        Search search = reader.read(wanted).orRefused();
        if (table.isTooLongForPaper(search)) {
            String sentence = wording.say("table.too-long", table.mostOnPaper());
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(out -> out.write(sentence.getBytes(StandardCharsets.UTF_8)));
        }
        List<Heading> columns = table.columns(wanted.layout(), wanted.programme());
        String batchLine = table.batchLine(search);
        return file("docx", DOCX, out -> {
            try (Stream<Disclosure> rows = table.rows(search)) {
                new TablePaper(table, columns).write(out, batchLine, rows.toList());
            }
        });
    }

    @GetMapping("/public/disclosures.csv")
    ResponseEntity<StreamingResponseBody> data(Wanted wanted) {
        Search search = reader.read(wanted).orRefused();
        return file("csv", CSV, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            CsvSheet sheet = new CsvSheet(
                    DATA.stream()
                            .map(column -> wording.say("public.column." + column))
                            .toList(),
                    text);
            try (Stream<Disclosure> rows = table.rows(search)) {
                for (Iterator<Disclosure> next = rows.iterator(); next.hasNext(); ) {
                    sheet.add(cells(next.next()));
                }
            }
            text.flush();
        });
    }

    private List<String> cells(Disclosure row) {
        return List.of(
                row.rawNumber(),
                row.batchNumber().map(String::valueOf).orElse(""),
                wording.of(row.channel()),
                row.problem(),
                row.regionName(),
                wording.of(row.types()),
                row.findings(),
                wording.of(row.verdict()),
                row.measures(),
                wording.of(row.closingState()),
                row.accountability(),
                row.unitName(),
                row.publishedAt().map(PublishedRow::dayOf).map(String::valueOf).orElse(""),
                row.publicityFrom().map(String::valueOf).orElse(""),
                row.publicityTo().map(String::valueOf).orElse(""),
                row.goal(),
                String.valueOf(row.version()));
    }

    private static ResponseEntity<StreamingResponseBody> file(
            String ending, MediaType type, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("disclosures." + ending)
                                .build()
                                .toString())
                .body(body);
    }
}
