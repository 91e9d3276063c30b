package org.ecopetition.disclosure.web;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
import org.ecopetition.disclosure.table.PublicTable;
import org.ecopetition.disclosure.table.TableSettings.Heading;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * The public table as a Word document that looks like the official one: A3 across, headings on each page. A document with one
 * row of marks is built first; then the row is written again and again with the texts in place of the marks, so that the
 * memory holds one row, however many there are.
 */
final class TablePaper {

    /** A3 in twentieths of a point. */
    private static final int LONG_SIDE = 23811;

    private static final int SHORT_SIDE = 16838;
    private static final int MARGIN = 850;
    private static final String SONG = "宋体";
    private static final String HEI = "黑体";
    private static final String TEXT = "word/document.xml";
    private static final String ROW_END = "</w:tr>";

    /** Stands for a text that is not there yet; no heading has it. */
    private static final String MARK = "\uE000";

    private final PublicTable table;
    private final List<Heading> columns;

    TablePaper(PublicTable table, List<Heading> columns) {
        this.table = table;
        this.columns = columns;
    }

    void write(OutputStream out, String batchLine, Iterator<Disclosure> rows) throws IOException {
        ZipOutputStream paper = new ZipOutputStream(out);
        try (ZipInputStream form = new ZipInputStream(new ByteArrayInputStream(withMarks(batchLine)))) {
            for (ZipEntry part = form.getNextEntry(); part != null; part = form.getNextEntry()) {
                paper.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals(TEXT)) {
                    fill(new String(form.readAllBytes(), StandardCharsets.UTF_8), rows, paper);
                } else {
                    form.transferTo(paper);
                }
                paper.closeEntry();
            }
        }
        paper.finish();
    }

    /** The document with marks where a row's texts go. */
    private byte[] withMarks(String batchLine) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        try (XWPFDocument paper = new XWPFDocument()) {
            across(paper);
            line(paper.createParagraph(), table.title(), HEI, 22);
            line(paper.createParagraph(), batchLine, SONG, 12);
            XWPFTable grid = paper.createTable(2, columns.size());
            grid.setTableAlignment(TableRowAlign.CENTER);
            grid.setWidth(LONG_SIDE - 2 * MARGIN);
            XWPFTableRow headings = grid.getRow(0);
            headings.setRepeatHeader(true);
            for (int at = 0; at < columns.size(); at++) {
                Heading column = columns.get(at);
                cell(headings, at, column.heading(), HEI, true);
                cell(grid.getRow(1), at, MARK, SONG, column.width() < 30);
            }
            paper.write(form);
        }
        return form.toByteArray();
    }

    private void fill(String form, Iterator<Disclosure> rows, OutputStream out) throws IOException {
        int begin = form.lastIndexOf(ROW_END, form.indexOf(MARK)) + ROW_END.length();
        int end = form.indexOf(ROW_END, begin) + ROW_END.length();
        List<String> betweenTexts = List.of(form.substring(begin, end).split(MARK, -1));
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(form.substring(0, begin));
        for (int position = 1; rows.hasNext(); position++) {
            Disclosure row = rows.next();
            text.write(betweenTexts.get(0));
            for (int at = 0; at < columns.size(); at++) {
                text.write(escaped(table.cell(columns.get(at).column(), row, position)));
                text.write(betweenTexts.get(at + 1));
            }
        }
        text.write(form.substring(end));
        text.flush();
    }

    /** As text of a run; what no document can hold is left out. */
    private static String escaped(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '\n' -> written.append("</w:t><w:br/><w:t xml:space=\"preserve\">");
                default -> {
                    if (character == '\t' || (character >= ' ' && isCharacter(character))) {
                        written.appendCodePoint(character);
                    }
                }
            }
        });
        return written.toString();
    }

    private static boolean isCharacter(int character) {
        return character != 0xFFFE && character != 0xFFFF && Character.getType(character) != Character.SURROGATE;
    }

    private void cell(XWPFTableRow line, int at, String text, String font, boolean centred) {
        XWPFTableCell cell = line.getCell(at);
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        cell.setWidth(String.valueOf(widthOf(columns.get(at))));
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        run(paragraph, font, 10).setText(text);
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
