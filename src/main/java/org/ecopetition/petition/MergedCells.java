package org.ecopetition.petition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The merged cells of a sheet: what stands in the first line of one holds for all its lines. */
final class MergedCells {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d+):([A-Z]{1,3})(\\d+)");

    private final List<Range> ranges;
    private final Map<Range, String> values = new HashMap<>();

    private MergedCells(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Reads only the list of merged cells, which stands behind the rows. */
    static MergedCells of(Path workbook, int sheetIndex) throws IOException {
        List<Range> ranges = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            var part = zip.getEntry("xl/worksheets/sheet" + (sheetIndex + 1) + ".xml");
            if (part != null) {
                try (InputStream sheet = zip.getInputStream(part)) {
                    read(sheet, ranges);
                }
            }
        }
        return new MergedCells(ranges);
    }

    private static void read(InputStream sheet, List<Range> ranges) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader parts = factory.createXMLStreamReader(sheet);
            while (parts.hasNext()) {
                if (parts.next() == XMLStreamConstants.START_ELEMENT
                        && parts.getLocalName().equals("mergeCell")) {
                    Matcher range = RANGE.matcher(String.valueOf(parts.getAttributeValue(null, "ref")));
                    if (range.matches()) {
                        ranges.add(Range.of(range));
                    }
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new Refusal("transfer.no-table");
        }
    }

    /** The line with the values of the merged cells it belongs to; lines come in their order. */
    SheetLine spread(SheetLine line) {
        List<String> cells = new ArrayList<>(line.cells());
        for (Range range : ranges) {
            if (range.firstLine == range.lastLine || !range.holds(line.number())) {
                continue;
            }
            if (line.number() == range.firstLine) {
                values.put(range, line.cell(range.column));
            } else if (line.cell(range.column).isEmpty()) {
                while (cells.size() <= range.column) {
                    cells.add("");
                }
                cells.set(range.column, values.getOrDefault(range, ""));
            }
        }
        return new SheetLine(line.number(), cells, line.broken());
    }

    /** A block of merged cells; its value stands in its first column. */
    private record Range(int column, int firstLine, int lastLine) {

        static Range of(Matcher range) {
            int column = 0;
            for (char letter : range.group(1).toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            return new Range(column - 1, Integer.parseInt(range.group(2)), Integer.parseInt(range.group(4)));
        }

        boolean holds(int line) {
            return line >= firstLine && line <= lastLine;
        }
    }
}
