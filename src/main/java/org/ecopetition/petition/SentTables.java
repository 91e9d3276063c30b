package org.ecopetition.petition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Opens the tables that people send, whatever program saved them; the limits are those of transfer lists. */
@Component
public class SentTables {

    /** How far down the headings are looked for: titles stand above them. */
    private static final int TITLE_LINES = 20;

    private final TransferSettings settings;

    SentTables(TransferSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads the table under the first headings of the kind looked for; headings repeated further down are no lines of it.
     *
     * @param file XLSX, or text as spreadsheet programs save it
     * @throws Refusal when it is no table, locked, too large, or has no such headings
     */
    public SentTable read(Path file, Predicate<List<String>> areHeadings) throws IOException {
        if (Files.size(file) > settings.mostSize().toBytes()) {
            throw new Refusal("transfer.too-large", settings.mostSize().toMegabytes());
        }
        SheetTable table = new SheetFile(
                        file,
                        settings.mostRows() + TITLE_LINES,
                        settings.mostUnpacked().toBytes())
                .table(areHeadings);
        List<SheetLine> lines = table.lines();
        int heading = IntStream.range(0, Math.min(TITLE_LINES, lines.size()))
                .filter(at -> areHeadings.test(lines.get(at).cells()))
                .findFirst()
                .orElseThrow(() -> new Refusal("transfer.no-headings"));
        return new SentTable(
                lines.get(heading).cells(),
                lines.stream()
                        .skip(heading + 1L)
                        .filter(line -> !areHeadings.test(line.cells()))
                        .map(SentTables::lineOf)
                        .toList(),
                table.allNotices());
    }

    private static SentTable.Line lineOf(SheetLine line) {
        return new SentTable.Line(
                line.number(),
                IntStream.range(0, line.cells().size())
                        .mapToObj(line::dateOrCell)
                        .toList(),
                line.broken());
    }
}
