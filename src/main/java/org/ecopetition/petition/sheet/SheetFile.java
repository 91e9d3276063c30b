package org.ecopetition.petition.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.petition.Refusal;

/** A table that somebody sends as a workbook (XLSX) or as text (CSV and its like). */
public class SheetFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OR_LOCKED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** How far down the headings are looked for: titles and the batch stand above them. */
    private static final int TITLE_LINES = 20;

    /** What else spreadsheet programs save, often under a name that ends with .xls, by how it begins. */
    private static final Map<String, Pattern> OTHER_FORMATS = Map.of(
            "HTML",
            Pattern.compile("(?is)<(!doctype\\s+html|html|head|meta|style|table|body).*"),
            "XML 2003",
            Pattern.compile("(?s)<\\?(xml|mso-application).*"),
            "MHTML",
            Pattern.compile("(?is)mime-version:.*"),
            "SYLK",
            Pattern.compile("(?s)ID;P.*"),
            "DIF",
            Pattern.compile("(?s)TABLE\\s*[\\r\\n]\\s*0,1.*"),
            "PDF",
            Pattern.compile("(?s)%PDF.*"),
            "RTF",
            Pattern.compile("(?s)\\{\\\\rtf.*"));

    private final Path file;
    private final int mostLines;
    private final long mostUnpacked;

    public SheetFile(Path file, int mostLines, long mostUnpacked) {
        this.file = file;
        this.mostLines = mostLines;
        this.mostUnpacked = mostUnpacked;
    }

    /**
     * The table whose first lines hold the headings looked for; of a workbook the first such sheet that is not hidden.
     *
     * @throws Refusal when it is no table, locked, too long, or unfolds beyond measure
     */
    public SheetTable table(Predicate<List<String>> isHeading) throws IOException {
        byte[] start = start();
        if (start.length == 0) {
            throw new Refusal("transfer.empty-file");
        }
        if (startsWith(start, OLD_OR_LOCKED)) {
            throw new Refusal("transfer.old-or-locked");
        }
        if (startsWith(start, ZIP)) {
            return workbook(isHeading);
        }
        SavedText text = SavedText.of(Files.readAllBytes(file));
        OTHER_FORMATS.forEach((name, beginning) -> {
            if (beginning.matcher(text.beginning()).matches()) {
                throw new Refusal("transfer.other-format", name);
            }
        });
        return text.table(mostLines, isHeading);
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

    private SheetTable workbook(Predicate<List<String>> isHeading) throws IOException {
        try (WorkbookFile workbook = WorkbookFile.open(file, mostUnpacked)) {
            for (WorkbookSheet sheet : workbook.sheets()) {
                if (sheet.visible()) {
                    SheetTable table = workbook.read(sheet, mostLines + 1);
                    if (hasHeading(table, isHeading)) {
                        mustFit(table);
                        return new SheetTable(table.lines(), table.hiddenColumns(), noticesOf(workbook, sheet));
                    }
                }
            }
            List<WorkbookSheet> hidden =
                    workbook.sheets().stream().filter(sheet -> !sheet.visible()).toList();
            throw hidden.isEmpty()
                    ? new Refusal("transfer.no-headings")
                    : new Refusal("transfer.no-headings-in-sight", namesOf(hidden));
        }
    }

    private void mustFit(SheetTable table) {
        if (table.lines().size() > mostLines) {
            throw new Refusal("transfer.too-many-rows", mostLines);
        }
    }

    private static boolean hasHeading(SheetTable table, Predicate<List<String>> isHeading) {
        return table.lines().stream().limit(TITLE_LINES).anyMatch(line -> isHeading.test(line.cells()));
    }

    /** A word about the sheets that are left out: those that hold something, in sight and hidden. */
    private static List<Refusal> noticesOf(WorkbookFile workbook, WorkbookSheet taken) throws IOException {
        List<WorkbookSheet> seen = new ArrayList<>();
        List<WorkbookSheet> hidden = new ArrayList<>();
        for (WorkbookSheet other : workbook.sheets()) {
            if (!other.equals(taken) && !workbook.read(other, 1).lines().isEmpty()) {
                (other.visible() ? seen : hidden).add(other);
            }
        }
        List<Refusal> notices = new ArrayList<>();
        if (!seen.isEmpty()) {
            notices.add(new Refusal("transfer.other-sheets", taken.name(), namesOf(seen)));
        }
        if (!hidden.isEmpty()) {
            notices.add(new Refusal("transfer.hidden-sheets", taken.name(), namesOf(hidden)));
        }
        return notices;
    }

    private static String namesOf(List<WorkbookSheet> sheets) {
        return sheets.stream().map(WorkbookSheet::name).collect(Collectors.joining("、"));
    }
}
