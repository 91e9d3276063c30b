package org.ecopetition.organisation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table for a spreadsheet, line by line: Excel opens it with its Chinese intact and takes no cell for a formula. */
public class CsvSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer;

    public CsvSheet(List<String> headings) {
        text.write(BYTE_ORDER_MARK);
        writer = CsvWriter.builder().build(text);
        add(headings);
    }

    /** Adds a line; nothing stands for an empty cell. */
    public final void add(List<? extends @Nullable Object> cells) {
        writer.writeRecord(cells.stream()
                .map(cell -> Objects.toString(cell, ""))
                .map(CsvSheet::harmless)
                .toList());
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
