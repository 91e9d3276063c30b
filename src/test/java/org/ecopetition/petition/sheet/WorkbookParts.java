package org.ecopetition.petition.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, as other programs than ours write them. */
public final class WorkbookParts {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String styles = "";
    private int count;

    /** Adds a sheet whose part has this name below {@code xl/}. */
    public WorkbookParts sheet(String name, String state, String part, String content) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>".formatted(name, count, state, count));
        relations.append(
                "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"%s\"/>".formatted(count, RELATIONS, part));
        parts.put("xl/" + part, "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(MAIN, content));
        return this;
    }

    public WorkbookParts sheet(String name, String state, String content) {
        return sheet(name, state, "worksheets/sheet" + (count + 1) + ".xml", content);
    }

    /** Style n, counted from 1, shows numbers by the n-th format. */
    public WorkbookParts formats(String... codes) {
        StringBuilder own = new StringBuilder("<numFmts>");
        StringBuilder cells = new StringBuilder("<cellXfs><xf numFmtId=\"0\"/>");
        for (int at = 0; at < codes.length; at++) {
            own.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                    .formatted(170 + at, codes[at].replace("\"", "&quot;")));
            cells.append("<xf numFmtId=\"%d\"/>".formatted(170 + at));
        }
        styles = own + "</numFmts>" + cells + "</cellXfs>";
        return this;
    }

    /** A line of cells with text; a cell that begins with {@code <c} stands as it is, an empty one is left out. */
    public static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (int column = 0; column < cells.length; column++) {
            String place = MergedCells.nameOf(column) + number;
            if (cells[column].startsWith("<c")) {
                row.append(cells[column].replaceFirst("<c", "<c r=\"" + place + "\""));
            } else if (!cells[column].isEmpty()) {
                row.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, cells[column]));
            }
        }
        return row + "</row>";
    }

    public static String data(String... rows) {
        return "<sheetData>" + String.join("", rows) + "</sheetData>";
    }

    public byte[] bytes() {
        relations.append("<Relationship Id=\"styles\" Type=\"%s/styles\" Target=\"styles.xml\"/>".formatted(RELATIONS));
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"%s\">%s</styleSheet>".formatted(MAIN, styles));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONS, sheets));
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>%s</Relationships>".formatted(relations));
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(RELATIONS));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
