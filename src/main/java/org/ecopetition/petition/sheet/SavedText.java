package org.ecopetition.petition.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;

/** A table that a spreadsheet program saved as text: any usual encoding, separator and line end. */
final class SavedText {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** How far down the headings are looked for to tell the separator. */
    private static final int FIRST_LINES = 25;

    /** What Excel writes into the first line for itself. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?[\\r\\n].*", Pattern.DOTALL);

    /** A cell written as a formula so that a program leaves the digits alone: {@code ="018"}. */
    private static final Pattern QUOTED_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private final String text;

    private SavedText(String text) {
        this.text = text;
    }

    /**
     * Decodes a file.
     *
     * @throws Refusal when it is no text, or in another encoding
     */
    static SavedText of(byte[] content) {
        Charset wide = wideCharset(content);
        String text = (wide == null
                        ? decoded(content, StandardCharsets.UTF_8).or(() -> decoded(content, CHINESE))
                        : decoded(content, wide))
                .orElseThrow(() -> new Refusal(isText(content) ? "transfer.encoding" : "transfer.no-table"));
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (unmarked.chars().filter(sign -> sign == 0).count() > unmarked.length() / 100) {
            throw new Refusal("transfer.no-table");
        }
        return new SavedText(unmarked);
    }

    /** The first line that is not blank, to tell other formats by. */
    String beginning() {
        return text.substring(0, Math.min(200, text.length())).strip();
    }

    /** The lines that hold something; the cells are parted by the sign under which headings are found. */
    SheetTable table(int mostLines, Predicate<List<String>> isHeading) {
        Matcher named = SEPARATOR_LINE.matcher(text);
        char separator = named.matches()
                ? named.group(1).charAt(0)
                : Stream.of(',', '\t', ';', '|')
                        .filter(sign ->
                                records(sign, FIRST_LINES).stream().anyMatch(line -> isHeading.test(line.cells())))
                        .findFirst()
                        .orElse(',');
        List<SheetLine> lines = records(separator, mostLines + 1);
        if (lines.size() > mostLines) {
            throw new Refusal("transfer.too-many-rows", mostLines);
        }
        return new SheetTable(lines, Set.of(), List.of());
    }

    private List<SheetLine> records(char separator, int most) {
        List<SheetLine> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord record : records) {
                SheetLine line = lineOf(record);
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() >= most) {
                    return lines;
                }
            }
        } catch (CsvParseException unreadable) {
            throw new Refusal("transfer.no-table");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    private static SheetLine lineOf(CsvRecord record) {
        int number = (int) record.getStartingLineNumber();
        List<String> cells = record.getFields().stream().map(SavedText::cell).toList();
        Map<Integer, String> broken = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            if (SheetLine.isError(cells.get(column))) {
                broken.put(column, MergedCells.nameOf(column) + number);
            }
        }
        return new SheetLine(number, cells, Map.of(), broken, false);
    }

    private static String cell(String field) {
        String text = SheetLine.cellText(field);
        Matcher formula = QUOTED_FORMULA.matcher(text);
        return formula.matches() ? formula.group(1) : text;
    }

    /** The charset of text in two bytes a letter ("Unicode text"), told by its mark or by where the zeros of its signs stand. */
    private static @Nullable Charset wideCharset(byte[] content) {
        int mark = content.length < 2 ? 0 : ((content[0] & 0xff) << 8) | (content[1] & 0xff);
        if (mark == 0xfffe || mark == 0xfeff) {
            return mark == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (content.length % 2 != 0 || hasZero(content, 0) == hasZero(content, 1)) {
            return null;
        }
        Charset likely = hasZero(content, 1) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return decoded(content, likely)
                .filter(text -> text.chars().noneMatch(sign -> sign < ' ' && "\t\n\r".indexOf(sign) < 0))
                .map(text -> likely)
                .orElse(null);
    }

    private static boolean hasZero(byte[] content, int from) {
        for (int at = from; at < content.length; at += 2) {
            if (content[at] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(byte[] content) {
        return IntStream.range(0, content.length).noneMatch(at -> content[at] == 0);
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
}
