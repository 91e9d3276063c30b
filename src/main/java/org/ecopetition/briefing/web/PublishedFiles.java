package org.ecopetition.briefing.web;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecopetition.briefing.published.PastRound;
import org.ecopetition.briefing.published.PublishedBatch;
import org.ecopetition.briefing.published.PublishedColumn;
import org.ecopetition.briefing.published.PublishedDesk;
import org.ecopetition.frontdoor.CsvSheet;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.frontdoor.LineWorkbook;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Published batches (公布数据) as tables, in the words in which they were entered; the import reads them again. */
@Controller
@OpenTo({LIAISON, LEADER, AUDITOR})
class PublishedFiles {

    private static final int ALL = 100_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> ABOUT = List.of("kind", "person", "recorded", "version", "reason", "footing");

    private final PublishedDesk desk;
    private final PublishedView view;
    private final Wording wording;
    private final Clock clock;

    PublishedFiles(PublishedDesk desk, PublishedView view, Wording wording, Clock clock) {
        this.desk = desk;
        this.view = view;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/figures/published.csv")
    ResponseEntity<byte[]> table(@RequestParam(required = false) @Nullable String round) {
        CsvSheet sheet = new CsvSheet(headings());
        batches(round).forEach(batch -> sheet.add(cells(batch)));
        return file("csv", Download.CSV).body(sheet.bytes());
    }

    @GetMapping("/figures/published.xlsx")
    ResponseEntity<StreamingResponseBody> book(@RequestParam(required = false) @Nullable String round) {
        List<PublishedBatch> batches = batches(round);
        return file("xlsx", Download.WORKBOOK).body(out -> write(batches, out));
    }

    private void write(List<PublishedBatch> batches, OutputStream out) throws IOException {
        try (LineWorkbook book = new LineWorkbook(out, wording.say("published.mark"), headings())) {
            batches.forEach(batch -> book.add(
                    cells(batch).stream().map(PublishedFiles::numberOrText).toList()));
        }
    }

    private static Object numberOrText(String cell) {
        return cell.matches("0|[1-9]\\d{0,8}") ? (Object) Integer.valueOf(cell) : cell;
    }

    private List<PublishedBatch> batches(@Nullable String asked) {
        PastRound round = desk.rounds().stream()
                .filter(one -> one.code().equals(asked))
                .findFirst()
                .orElse(null);
        return desk.batches(round, 0, ALL);
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        Arrays.stream(PublishedColumn.values()).map(wording::of).forEach(headings::add);
        ABOUT.forEach(about -> headings.add(wording.say("published.column." + about)));
        return headings;
    }

    private List<String> cells(PublishedBatch batch) {
        List<String> cells = new ArrayList<>();
        Arrays.stream(PublishedColumn.values())
                .map(column -> view.words(batch.entry(), column, Locale.CHINESE))
                .forEach(cells::add);
        cells.add(wording.say("published.mark"));
        cells.add(batch.person());
        cells.add(MINUTE.format(batch.recordedAt().atZone(clock.getZone())));
        cells.add(String.valueOf(batch.version()));
        cells.add(Optional.ofNullable(batch.reason()).orElse(""));
        cells.add(String.join("；", view.warnings(batch, Locale.CHINESE)));
        return cells;
    }

    private ResponseEntity.BodyBuilder file(String ending, MediaType type) {
        return Download.of(wording.say("published.mark") + "." + ending, type);
    }
}
