package org.ecopetition.petition.transfer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.sheet.SheetLine;
import org.ecopetition.petition.sheet.SheetTable;
import org.ecopetition.petition.transfer.word.TransferColumn;

/**
 * The parts of a list: a table may hold several batches one below the other, each under a title line, and may repeat its
 * headings on every page.
 */
final class ListParts {

    /** How far down the first headings are looked for. */
    private static final int TITLE_LINES = 20;

    private final List<SheetLine> lines;
    private final Set<Integer> hiddenColumns;
    private final TransferWords words;
    private final BitSet headings = new BitSet();
    private final BitSet aboveHeadings = new BitSet();

    ListParts(SheetTable table, TransferWords words) {
        this.lines = table.lines();
        this.hiddenColumns = table.hiddenColumns();
        this.words = words;
        for (int at = lines.size() - 1; at >= 0; at--) {
            boolean standsAlone = filled(lines.get(at)).size() == 1;
            headings.set(at, !standsAlone && words.areHeadings(lines.get(at).cells()));
            aboveHeadings.set(at, standsAlone && (headings.get(at + 1) || aboveHeadings.get(at + 1)));
        }
    }

    /** A line that is a row of the list, with the headings and the title it stands under. */
    record PlacedLine(SheetLine line, ListLayout layout) {}

    /** The first headings of the list, as they stand in it. */
    List<String> headings() {
        return lines.get(firstHeading()).cells();
    }

    List<PlacedLine> rows() {
        List<PlacedLine> rows = new ArrayList<>();
        int first = firstHeading();
        ListLayout layout = layoutOf(first, ListTitle.of(lines.subList(0, first), words));
        List<SheetLine> titles = new ArrayList<>();
        for (int at = first + 1; at < lines.size(); at++) {
            SheetLine line = lines.get(at);
            if (isTitle(at, layout)) {
                titles.add(line);
                continue;
            }
            if (!titles.isEmpty()) {
                layout = layout.under(layout.title().followedBy(ListTitle.of(titles, words)));
                titles.clear();
            }
            if (headings.get(at)) {
                layout = layoutOf(at, layout.title());
            } else if (!isRemark(line, layout)) {
                rows.add(new PlacedLine(line, layout));
            }
        }
        return rows;
    }

    private int firstHeading() {
        return IntStream.range(0, Math.min(TITLE_LINES, lines.size()))
                .filter(headings::get)
                .findFirst()
                .orElseThrow(() -> new Refusal("transfer.no-headings"));
    }

    private ListLayout layoutOf(int heading, ListTitle title) {
        List<String> headings = lines.get(heading).cells();
        return new ListLayout(headings, words.columnsOf(headings, hiddenColumns), title);
    }

    /** Whether a line is the title of a further part: it names a batch, or stands alone above headings, and is no row. */
    private boolean isTitle(int at, ListLayout layout) {
        SheetLine line = lines.get(at);
        List<Integer> filled = filled(line);
        Integer batchColumn = layout.columns().get(TransferColumn.BATCH);
        boolean hasText = !layout.cell(line, TransferColumn.TEXT).isEmpty();
        boolean names = filled.stream()
                .filter(column -> filled.size() == 1 || !column.equals(batchColumn))
                .anyMatch(column -> words.namesBatch(line.cell(column)));
        if (filled.size() == 1) {
            return hasText ? names && aboveHeadings.get(at) : names || aboveHeadings.get(at);
        }
        return names && !hasText && layout.cell(line, TransferColumn.NUMBER).isEmpty() && !headings.get(at);
    }

    private static List<Integer> filled(SheetLine line) {
        return IntStream.range(0, line.cells().size())
                .filter(column -> !line.cell(column).isBlank())
                .boxed()
                .toList();
    }

    /** A sum or a note below the rows. */
    private static boolean isRemark(SheetLine line, ListLayout layout) {
        boolean hasText =
                !layout.cell(line, TransferColumn.TEXT).isEmpty() || layout.isBroken(line, TransferColumn.TEXT);
        Optional<String> first =
                line.cells().stream().filter(cell -> !cell.isBlank()).findFirst();
        boolean isSum = layout.cell(line, TransferColumn.NUMBER).matches("(合|总|小)\\s*计");
        return isSum || (!hasText && first.orElse("").matches("(?s)(合\\s*计|总\\s*计|小\\s*计|共|注|备注|说明|填表|制表|审核).*"));
    }
}
