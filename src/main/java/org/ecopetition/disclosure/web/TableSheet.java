package org.ecopetition.disclosure.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.table.PublicTable;
import org.ecopetition.disclosure.table.TableSettings.Heading;

/** The public table as a spreadsheet that prints like the official one: A3 across, headings on each page. */
final class TableSheet {

    private static final String FONT = "宋体";
    private static final int TITLE = 0;
    private static final int BATCH = 1;
    private static final int HEADINGS = 2;
    private static final int AT_ONCE = 200;
    private static final int LINE = 14;
    private static final int HIGHEST_ROW = 409;
    private static final int LONGEST_CELL = 32_767;

    private final PublicTable table;
    private final List<Heading> columns;

    TableSheet(PublicTable table, List<Heading> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Writes row by row; what is written leaves the memory. */
    void write(OutputStream out, String name, String batchLine, Iterator<Disclosure> rows) throws IOException {
        try (Workbook book = new Workbook(out, "eco-petition", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            frame(sheet, batchLine);
            int position = 0;
            while (rows.hasNext()) {
                position++;
                add(sheet, rows.next(), position);
                if (position % AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private void frame(Worksheet sheet, String batchLine) {
        int last = columns.size() - 1;
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
        sheet.repeatRows(HEADINGS);
        sheet.freezePane(0, HEADINGS + 1);
        heading(sheet.range(TITLE, 0, TITLE, last), 20);
        sheet.value(TITLE, 0, table.title());
        sheet.rowHeight(TITLE, 36);
        heading(sheet.range(BATCH, 0, BATCH, last), 12);
        sheet.value(BATCH, 0, batchLine);
        for (int at = 0; at <= last; at++) {
            sheet.width(at, columns.get(at).width());
            sheet.value(HEADINGS, at, columns.get(at).heading());
        }
        sheet.rowHeight(HEADINGS, 2 * LINE + 4);
        sheet.range(HEADINGS, 0, HEADINGS, last)
                .style()
                .fontName("黑体")
                .fontSize(11)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static void heading(Range range, int size) {
        range.merge();
        range.style()
                .fontName(size > 12 ? "黑体" : FONT)
                .fontSize(size)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
    }

    private void add(Worksheet sheet, Disclosure row, int position) {
        int line = HEADINGS + position;
        int lines = 1;
        for (int at = 0; at < columns.size(); at++) {
            Heading column = columns.get(at);
            String cell = table.cell(column.column(), row, position);
            String shown = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
            boolean narrow = column.width() < 30;
            if (narrow) {
                sheet.value(line, at, shown);
            } else {
                sheet.inlineString(line, at, shown); // the book would keep every text to its end to write it once
            }
            lines = Math.max(lines, linesOf(cell, column.width()));
            sheet.style(line, at)
                    .fontName(FONT)
                    .fontSize(10)
                    .horizontalAlignment(narrow ? "center" : "left")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        sheet.rowHeight(line, Math.min(HIGHEST_ROW, lines * LINE + 4));
    }

    /** How many lines a text takes in a column; a Chinese character is as wide as two others. */
    private static int linesOf(String text, int width) {
        return text.lines()
                .mapToInt(line -> {
                    int wide = line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
                    return Math.max(1, (wide + width - 2) / (width - 1));
                })
                .sum();
    }
}
