package org.ecopetition.disclosure.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.PublicTable;
import org.ecopetition.disclosure.TableSettings.Heading;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The public table as a Word document that looks like the official one: A3 across, headings on each page. */
final class TablePaper {

    /** A3 in twentieths of a point. */
    private static final int LONG_SIDE = 23811;

    private static final int SHORT_SIDE = 16838;
    private static final int MARGIN = 850;
    private static final String SONG = "宋体";
    private static final String HEI = "黑体";

    private final PublicTable table;
    private final List<Heading> columns;

    TablePaper(PublicTable table, List<Heading> columns) {
        this.table = table;
        this.columns = columns;
    }

    void write(OutputStream out, String batchLine, List<Disclosure> rows) throws IOException {
        try (XWPFDocument paper = new XWPFDocument()) {
            across(paper);
            line(paper.createParagraph(), table.title(), HEI, 22);
            line(paper.createParagraph(), batchLine, SONG, 12);
            XWPFTable grid = paper.createTable(rows.size() + 1, columns.size());
            grid.setTableAlignment(TableRowAlign.CENTER);
            grid.setWidth(LONG_SIDE - 2 * MARGIN);
            XWPFTableRow headings = grid.getRow(0);
            headings.setRepeatHeader(true);
            for (int at = 0; at < columns.size(); at++) {
                cell(headings, at, columns.get(at).heading(), HEI, true);
            }
            for (int position = 1; position <= rows.size(); position++) {
                add(grid.getRow(position), rows.get(position - 1), position);
            }
            paper.write(out);
        }
    }

    private void add(XWPFTableRow line, Disclosure row, int position) {
        for (int at = 0; at < columns.size(); at++) {
            Heading column = columns.get(at);
            cell(line, at, table.cell(column.column(), row, position), SONG, column.width() < 30);
        }
    }

    private void cell(XWPFTableRow line, int at, String text, String font, boolean centred) {
        XWPFTableCell cell = line.getCell(at);
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        cell.setWidth(String.valueOf(widthOf(columns.get(at))));
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        XWPFRun run = run(paragraph, font, 10);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }

    private int widthOf(Heading column) {
        int all = columns.stream().mapToInt(Heading::width).sum();
        return (LONG_SIDE - 2 * MARGIN) * column.width() / all;
    }

    private static void line(XWPFParagraph paragraph, String text, String font, int size) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, font, size).setText(text);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        CTFonts fonts = run.getCTR().addNewRPr().addNewRFonts();
        fonts.setAscii(font);
        fonts.setHAnsi(font);
        fonts.setEastAsia(font);
        return run;
    }

    private static void across(XWPFDocument paper) {
        CTSectPr section = paper.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }
}
