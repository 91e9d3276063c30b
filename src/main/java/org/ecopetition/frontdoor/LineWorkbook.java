package org.ecopetition.frontdoor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet that goes out line by line under headings that stay: what is written leaves the memory. */
public final class LineWorkbook implements AutoCloseable {

    private static final int FLUSHED = 1000;
    private static final int WIDTH = 20;

    private final Workbook book;
    private final Worksheet sheet;
    private int line;

    public LineWorkbook(OutputStream out, String name, List<String> headings) {
        book = new Workbook(out, "eco-petition", "1.0");
        sheet = book.newWorksheet(name);
        for (int at = 0; at < headings.size(); at++) {
            sheet.value(0, at, headings.get(at));
            sheet.width(at, WIDTH);
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    /** Adds a line; numbers stay numbers, nothing stands for an empty cell. */
    public void add(List<? extends @Nullable Object> cells) {
        line++;
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at) instanceof Number number) {
                sheet.value(line, at, number);
            } else if (cells.get(at) != null) {
                sheet.inlineString(line, at, Objects.toString(cells.get(at)));
            }
        }
        if (line % FLUSHED == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
