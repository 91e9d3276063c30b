package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.ecopetition.disclosure.table.PublicTable;
import org.ecopetition.disclosure.table.TableSettings.Heading;
import org.ecopetition.disclosure.web.opendata.DataColumn;
import org.ecopetition.disclosure.web.search.QueryReader;
import org.ecopetition.disclosure.web.search.SearchConditions;
import org.ecopetition.disclosure.web.search.TableView;
import org.ecopetition.frontdoor.CsvSheet;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The public table of a query to take along: as spreadsheet, Word document, and data that keep their columns. */
@Controller
@OpenTo(EVERYBODY)
class TableDownloads {

    /** Where CSVW looks for what the columns mean. */
    private static final String DICTIONARY =
            "</public/disclosures.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"";

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
    ResponseEntity<StreamingResponseBody> sheet(SearchConditions wanted, TableView view, WebRequest request) {
        Search search = reader.read(wanted, view).orRefused();
        List<Heading> columns = table.columns(view.layout(), wanted.programme());
        String batchLine = table.batchLine(search);
        return file("xlsx", Download.WORKBOOK, table.stampOf(search, columns), request, out -> {
            try (Stream<Disclosure> rows = table.rows(search)) {
                new TableSheet(table, columns).write(out, wording.say("table.sheet"), batchLine, rows.iterator());
            }
        });
    }

    @GetMapping("/public/disclosures.docx")
    @Nullable
    ResponseEntity<StreamingResponseBody> paper(SearchConditions wanted, TableView view, WebRequest request) {
        Search search = reader.read(wanted, view).orRefused();
        if (table.isTooLongForPaper(search)) {
            throw new TooLongForPaper(table.mostOnPaper());
        }
        List<Heading> columns = table.columns(view.layout(), wanted.programme());
        String batchLine = table.batchLine(search);
        return file("docx", Download.WORD, table.stampOf(search, columns), request, out -> {
            try (Stream<Disclosure> rows = table.rows(search)) {
                new TablePaper(table, columns).write(out, batchLine, rows.iterator());
            }
        });
    }

    @GetMapping("/public/disclosures.csv")
    @Nullable
    ResponseEntity<StreamingResponseBody> data(
            SearchConditions wanted, TableView view, WebRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.LINK, DICTIONARY);
        Search search = reader.read(wanted, view).orRefused();
        return file("csv", Download.CSV, table.stampOf(search, List.of()), request, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            CsvSheet sheet = new CsvSheet(
                    Arrays.stream(DataColumn.values())
                            .map(column -> wording.say("public.column." + column.key()))
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
    ResponseEntity<StreamingResponseBody> everyRow(SearchConditions wanted, TableView view, WebRequest request) {
        Search search = reader.read(wanted, view).orRefused();
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
                row.origin().rawNumber(),
                Objects.toString(row.handling().batchNumber(), ""),
                wording.of(row.origin().channel()),
                row.texts().problem(),
                row.handling().regionName(),
                row.origin().types().stream().map(wording::of).collect(Collectors.joining("、")),
                row.texts().findings(),
                wording.of(row.handling().verdict()),
                row.texts().measures(),
                wording.of(row.handling().closingState()),
                row.accountability(),
                row.handling().unitName(),
                row.publishedAt() == null ? "" : String.valueOf(PublishedRow.dayOf(row.publishedAt())),
                row.publicity() == null ? "" : row.publicity().first().toString(),
                row.publicity() == null ? "" : row.publicity().last().toString(),
                row.handling().goal(),
                String.valueOf(row.version()),
                row.correctedAt() == null ? "" : String.valueOf(PublishedRow.dayOf(row.correctedAt())),
                Objects.requireNonNullElse(row.correctionReason(), ""),
                row.writtenOffOn() == null ? "" : String.valueOf(row.writtenOffOn()),
                row.original() == null ? "" : row.original().value());
    }

    /** The file, or nothing where the reader has it already as it is. */
    private static @Nullable ResponseEntity<StreamingResponseBody> file(
            String ending, MediaType type, String stamp, WebRequest request, StreamingResponseBody body) {
        if (request.checkNotModified("W/\"" + ending + stamp + "\"")) {
            return null;
        }
        return Download.of("disclosures." + ending, type).body(body);
    }
}
