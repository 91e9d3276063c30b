package org.ecopetition.petition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopetition.organisation.DatabaseOutage;
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

    private final TransferReader reader;
    private final TransferDesk desk;
    private final ImportBook book;
    private final Clock clock;

    ImportDesk(TransferReader reader, TransferDesk desk, ImportBook book, Clock clock) {
        this.clock = clock;
        this.reader = reader;
        this.desk = desk;
        this.book = book;
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
                .map(fate -> book.rowOf(fate, of(fate, rows), false))
                .toList();
        return book.open(file, fileName, String.join("、", reader.unknownHeadings(list)), list.notices(), fates, person);
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
            TransferList list = book.withFile(id, this::read);
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
                                    .map(fate -> book.rowOf(fate, of(fate, rows), true))
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
        return book.withFile(id, this::read);
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
}
