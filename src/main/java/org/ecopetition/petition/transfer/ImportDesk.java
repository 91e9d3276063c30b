package org.ecopetition.petition.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.encryption.ImportFiles;
import org.ecopetition.storage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Where a clerk brings a transfer list in: looks at what would become of each row, and then lets it be taken in the background,
 * whoever leaves the page. An import that was interrupted goes on with the rows that are left.
 */
@Service
public class ImportDesk {

    private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);

    /** For so long an import waits for a database that is away; after that somebody lets it go on. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final int EXCERPT = 60;

    private final TransferReader reader;
    private final TransferDesk desk;
    private final ImportBook book;
    private final ImportFiles files;
    private final Wording wording;
    private final Units units;
    private final Clock clock;

    ImportDesk(
            TransferReader reader,
            TransferDesk desk,
            ImportBook book,
            ImportFiles files,
            Wording wording,
            Units units,
            Clock clock) {
        this.clock = clock;
        this.reader = reader;
        this.desk = desk;
        this.book = book;
        this.files = files;
        this.wording = wording;
        this.units = units;
    }

    /**
     * Reads a list and keeps what would become of each row; nothing is registered.
     *
     * @return id of the import
     * @throws Refusal when the file is no such list
     */
    public String bring(Path file, String fileName, String person) throws IOException {
        book.forgetOld();
        TransferList list = reader.read(file);
        Map<Integer, TransferRow> rows = byLine(list);
        List<ImportedRow> fates = desk.preview(list).stream()
                .map(fate -> rowOf(fate, of(fate, rows), false))
                .toList();
        return book.open(
                file, fileName, String.join("、", reader.unknownHeadings(list)), said(list.notices()), fates, person);
    }

    /**
     * Takes the rows that are left, in the background; a second call while it runs does nothing.
     *
     * @return whether it began
     */
    public boolean start(String id, String person) {
        if (!book.begin(id)) {
            return false;
        }
        Thread worker = new Thread(() -> take(id, person), "transfer-import");
        worker.setDaemon(true);
        worker.start();
        return true;
    }

    /** Takes the rows that are left; while the database is away it waits and goes on where it was. */
    void take(String id, String person) {
        Instant patient = clock.instant().plus(PATIENCE);
        while (!takeWhatIsLeft(id, person) && clock.instant().isBefore(patient)) {
            try {
                Thread.sleep(BETWEEN_TRIES.toMillis());
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether nothing is left to be tried again. */
    private boolean takeWhatIsLeft(String id, String person) {
        try {
            TransferList list = files.withFile(id, this::read);
            Set<Integer> left = book.left(id);
            Map<Integer, TransferRow> rows = byLine(list);
            List<TransferRow> open = list.rows().stream()
                    .filter(row -> left.contains(row.line()))
                    .toList();
            desk.take(
                    new TransferList(list.headings(), open, list.notices()),
                    person,
                    done -> book.taken(
                            id,
                            done.stream()
                                    .map(fate -> rowOf(fate, of(fate, rows), true))
                                    .toList()));
            book.finish(id);
            log.info("transfer list {} imported: {} rows", id, open.size());
            return true;
        } catch (RuntimeException stopped) {
            boolean away = DatabaseOutage.isCauseOf(stopped);
            if (away) {
                log.warn("transfer list {} waits for the database", id);
            } else {
                log.error("transfer list {} was interrupted", id, stopped);
            }
            return !away;
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void forgetOld() {
        book.forgetOld();
    }

    /** The list itself, to write its result file. */
    public TransferList list(String id) {
        return files.withFile(id, this::read);
    }

    private TransferList read(Path file) {
        try {
            return reader.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Integer, TransferRow> byLine(TransferList list) {
        return list.rows().stream()
                .collect(Collectors.toMap(TransferRow::line, Function.identity(), (one, twin) -> one));
    }

    private static TransferRow of(TransferFate fate, Map<Integer, TransferRow> rows) {
        return Objects.requireNonNull(rows.get(fate.line()));
    }

    private String said(List<Refusal> notices) {
        return notices.stream()
                .map(notice -> wording.say(notice.code(), notice.arguments()).replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    /** What becomes, or became, of a row, in the words of whoever looks at it. */
    private ImportedRow rowOf(TransferFate fate, TransferRow row, boolean taken) {
        Refusal reason = fate.reason();
        return new ImportedRow(
                fate.line(),
                ImportBook.shortened(fate.caseNumber(), ImportBook.LONGEST_NAME),
                fate.outcome(),
                reason == null
                        ? null
                        : ImportBook.shortened(
                                wording.say(reason.code(), reason.arguments()), ImportBook.LONGEST_REASON),
                excerptOf(row),
                Optional.ofNullable(row.regionCode()).flatMap(units::regionName).orElse(""),
                row.details().types().stream()
                        .sorted()
                        .map(type -> wording.say("PollutionType." + type))
                        .collect(Collectors.joining("、")),
                Objects.requireNonNullElse(row.details().note(), ""),
                taken);
    }

    private static String excerptOf(TransferRow row) {
        return Excerpt.of(row.text().strip().replaceAll("\\s+", " "), EXCERPT);
    }
}
