package org.ecopetition.frontdoor;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table for a spreadsheet, line by line: Excel opens it with its Chinese intact and takes no cell for a formula. */
public class CsvSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private final Writer text;
    private final CsvWriter writer;

    public CsvSheet(List<String> headings) {
        this(headings, new StringWriter());
    }

    /** A table that goes out as it is written. */
    public CsvSheet(List<String> headings, Writer out) {
        text = out;
        writer = CsvWriter.builder().build(out);
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
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
