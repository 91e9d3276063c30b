package org.ecopetition.disclosure.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.PublicRegister.Search;
import org.ecopetition.disclosure.PublicTable;
import org.ecopetition.disclosure.TableSettings.Heading;
import org.ecopetition.organisation.CsvSheet;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
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
            "version",
            "correctedOn",
            "correction",
            "writtenOffOn",
            "original");

    private final PublicTable table;
    private final QueryReader reader;
    private final Wording wording;
    private final ObjectWriter rowWriter;

    TableDownloads(PublicTable table, QueryReader reader, Wording wording, ObjectMapper json) {
        this.table = table;
        this.reader = reader;
        this.wording = wording;
        this.rowWriter = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    /** A Word document would have more rows than anybody opens. */
    static class TooLongForPaper extends RuntimeException {

        private final int most;

        TooLongForPaper(int most) {
            super("more than " + most + " rows");
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    @GetMapping("/public/disclosures.xlsx")
    @Nullable
    ResponseEntity<StreamingResponseBody> sheet(Wanted wanted, WebRequest request) {
        Search search = reader.read(wanted).orRefused();
        List<Heading> columns = table.columns(wanted.layout(), wanted.programme());
        String batchLine = table.batchLine(search);
        return file("xlsx", XLSX, table.stampOf(search, columns), request, out -> {
            try (Stream<Disclosure> rows = table.rows(search)) {
                new TableSheet(table, columns).write(out, wording.say("table.sheet"), batchLine, rows.iterator());
            }
        });
    }

    @GetMapping("/public/disclosures.docx")
    @Nullable
    ResponseEntity<StreamingResponseBody> paper(Wanted wanted, WebRequest request) {
        Search search = reader.read(wanted).orRefused();
        if (table.isTooLongForPaper(search)) {
            throw new TooLongForPaper(table.mostOnPaper());
        }
        List<Heading> columns = table.columns(wanted.layout(), wanted.programme());
        String batchLine = table.batchLine(search);
        return file("docx", DOCX, table.stampOf(search, columns), request, out -> {
            try (Stream<Disclosure> rows = table.rows(search)) {
                new TablePaper(table, columns).write(out, batchLine, rows.iterator());
            }
        });
    }

    @GetMapping("/public/disclosures.csv")
    @Nullable
    ResponseEntity<StreamingResponseBody> data(Wanted wanted, WebRequest request) {
        Search search = reader.read(wanted).orRefused();
        return file("csv", CSV, table.stampOf(search, List.of()), request, out -> {
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

    /** Everything that fits in the shape of one page of {@code .json}, without its pages. */
    @GetMapping(path = "/public/disclosures.json", params = "size=all")
    @Nullable
    ResponseEntity<StreamingResponseBody> everyRow(Wanted wanted, WebRequest request) {
        Search search = reader.read(wanted).orRefused();
        return file("json", MediaType.APPLICATION_JSON, table.stampOf(search, List.of()), request, out -> {
            try (JsonGenerator json = rowWriter.getFactory().createGenerator(out);
                    Stream<Disclosure> rows = table.rows(search)) {
                json.writeStartObject();
                json.writeArrayFieldStart("rows");
                long total = 0;
                for (Iterator<Disclosure> next = rows.iterator(); next.hasNext(); total++) {
                    rowWriter.writeValue(json, PublishedRow.of(next.next()));
                }
                json.writeEndArray();
                json.writeNumberField("total", total);
                json.writeNumberField("page", 1);
                json.writeNumberField("pages", 1);
                json.writeEndObject();
            }
        });
    }

    private List<String> cells(Disclosure row) {
        return List.of(
                row.rawNumber(),
                row.batchNumber().map(String::valueOf).orElse(""),
                wording.of(row.channel()),
                row.problem(),
                row.regionName(),
                row.types().stream().map(wording::of).collect(Collectors.joining("、")),
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
                String.valueOf(row.version()),
                row.correctedAt().map(PublishedRow::dayOf).map(String::valueOf).orElse(""),
                row.correctionReason().orElse(""),
                row.writtenOffOn().map(String::valueOf).orElse(""),
                row.original().map(CaseNumber::value).orElse(""));
    }

    /** The file, or nothing where the reader has it already as it is. */
    private static @Nullable ResponseEntity<StreamingResponseBody> file(
            String ending, MediaType type, String stamp, WebRequest request, StreamingResponseBody body) {
        if (request.checkNotModified("W/\"" + ending + stamp + "\"")) {
            return null;
        }
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
