package org.ecopetition.petition.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.sheet.MergedCells;
import org.ecopetition.petition.sheet.SheetFile;
import org.ecopetition.petition.sheet.SheetLine;
import org.ecopetition.petition.sheet.SheetTable;
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
     * A table that somebody sent as a workbook or as text, for readers of other lists than the team's.
     *
     * @param lines below the headings, as they stand in the file
     * @param notices sentences about what the file holds besides, or hides
     */
    public record SentTable(List<String> headings, List<Line> lines, List<Refusal> notices) {

        /**
         * A line of the table.
         *
         * @param number counted from 1, as a spreadsheet shows it
         * @param cells what a reader sees in each column; a date in full, however short its cell shows it
         * @param broken the names, such as {@code H7}, of cells that hold an error, by their column counted from 0
         */
        public record Line(int number, List<String> cells, Map<Integer, String> broken) {

            public String cell(int column) {
                return column < cells.size() ? cells.get(column) : "";
            }

            /** The name under which a spreadsheet knows the cell of a column, counted from 0: {@code H7}. */
            public String nameOf(int column) {
                return MergedCells.nameOf(column) + number;
            }
        }
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
