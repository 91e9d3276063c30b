package org.ecopetition.petition;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A table that somebody sends as a workbook (XLSX) or as text (CSV in UTF-8 or GB18030), read line by line. */
class SheetFile {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OR_LOCKED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final int mostLines;
    private final long mostUnpacked;

    SheetFile(Path file, int mostLines, long mostUnpacked) {
        this.file = file;
        this.mostLines = mostLines;
        this.mostUnpacked = mostUnpacked;
    }

    /**
     * The lines that hold something, in their order.
     *
     * @throws Refusal when it is no table, locked, too long, or unfolds beyond measure
     */
    List<SheetLine> lines() throws IOException {
        byte[] start = start();
        if (start.length == 0) {
            throw new Refusal("transfer.empty-file");
        }
        if (startsWith(start, OLD_OR_LOCKED)) {
            throw new Refusal("transfer.old-or-locked");
        }
        return startsWith(start, ZIP) ? workbook() : text();
    }

    private byte[] start() throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(ZIP.length);
        }
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length
                && ByteBuffer.wrap(content, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private List<SheetLine> workbook() throws IOException {
        boolean isWorkbook = unpacksWithinMeasure();
        if (!isWorkbook) {
            throw new Refusal("transfer.no-table");
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            Sheet sheet = workbook.getFirstSheet();
            MergedCells merged = MergedCells.of(file, sheet.getIndex());
            List<SheetLine> lines = new ArrayList<>();
            try (Stream<Row> rows = sheet.openStream()) {
                rows.map(SheetFile::lineOf)
                        .filter(line -> !line.isBlank())
                        .forEach(line -> add(lines, merged.spread(line)));
            }
            return lines;
        } catch (ExcelReaderException | ZipException unreadable) {
            throw new Refusal("transfer.no-table");
        }
    }

    /** Unfolds everything once and counts, so that a small file cannot fill the memory. */
    private boolean unpacksWithinMeasure() throws IOException {
        long unpacked = 0;
        boolean isWorkbook = false;
        byte[] part = new byte[65536];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                isWorkbook |= entry.getName().equals("xl/workbook.xml");
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(part); read >= 0; read = content.read(part)) {
                        unpacked += read;
                        if (unpacked > mostUnpacked) {
                            throw new Refusal("transfer.unfolds-too-far");
                        }
                    }
                }
            }
        } catch (ZipException | EOFException damaged) {
            return false;
        }
        return isWorkbook;
    }

    private static SheetLine lineOf(Row row) {
        List<String> cells = new ArrayList<>();
        Map<Integer, String> broken = new HashMap<>();
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            while (cells.size() <= cell.getColumnIndex()) {
                cells.add("");
            }
            String shown = shown(cell);
            if (shown == null) {
                broken.put(cell.getColumnIndex(), cell.getAddress().toString());
            } else {
                cells.set(cell.getColumnIndex(), shown);
            }
        }
        return new SheetLine(row.getRowNum(), cells, broken);
    }

    /** What a reader sees; null for an error and for a formula that was never calculated. */
    private static @Nullable String shown(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return null;
        }
        if (cell.getType() == CellType.FORMULA) {
            String calculated = cell.getRawValue();
            return calculated == null || calculated.startsWith("#") ? null : calculated.strip();
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? dateOf(cell.asDate()) : plain(cell.asNumber());
        }
        return cell.getText() == null ? "" : cell.getText().strip();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[ymdh年月日].*");
    }

    private static String dateOf(LocalDateTime date) {
        return DAY_AND_TIME.format(date);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private List<SheetLine> text() throws IOException {
        String text = decoded(Files.readAllBytes(file));
        List<SheetLine> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .skipEmptyLines(false)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord line : records) {
                List<String> cells =
                        line.getFields().stream().map(String::strip).toList();
                add(lines, new SheetLine((int) line.getStartingLineNumber(), cells, Map.of()));
            }
        } catch (CsvParseException unreadable) {
            throw new Refusal("transfer.no-table");
        }
        return lines;
    }

    private void add(List<SheetLine> lines, SheetLine line) {
        if (line.isBlank()) {
            return;
        }
        if (lines.size() >= mostLines) {
            throw new Refusal("transfer.too-many-rows", mostLines);
        }
        lines.add(line);
    }

    private static String decoded(byte[] content) {
        String text = decoded(content, StandardCharsets.UTF_8)
                .or(() -> decoded(content, CHINESE))
                .orElseThrow(() -> new Refusal(isText(content) ? "transfer.encoding" : "transfer.no-table"));
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("transfer.no-table");
        }
        return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Text holds no byte 0, except that of Windows in two bytes a letter (UTF-16), which begins with a mark. */
    private static boolean isText(byte[] content) {
        int mark = content.length < 2 ? 0 : ((content[0] & 0xff) << 8) | (content[1] & 0xff);
        boolean isWide = mark == 0xfffe || mark == 0xfeff;
        return isWide || IntStream.range(0, content.length).noneMatch(at -> content[at] == 0);
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException anotherCharset) {
            return Optional.empty();
        }
    }

    /** The sign that parts the cells: the one that stands most often in the first lines. */
    private static char separatorOf(String text) {
        String first = text.lines().limit(5).reduce("", String::concat);
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(sign ->
                        first.chars().filter(character -> character == sign).count()))
                .orElse(',');
    }
}
