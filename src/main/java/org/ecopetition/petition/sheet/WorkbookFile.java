package org.ecopetition.petition.sheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ecopetition.petition.Refusal;

/** A workbook in the Open XML format, usual or strict; its parts are found by their relationships, whatever their names. */
final class WorkbookFile implements Closeable {

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";
    private static final int MOST_STRINGS = 64_000_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final List<WorkbookSheet> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private CellFormats formats = CellFormats.NONE;

    private WorkbookFile(ZipFile zip) {
        this.zip = zip;
        Collections.list(zip.entries()).forEach(entry -> entries.put(keyOf(entry.getName()), entry));
    }

    /**
     * Opens a workbook.
     *
     * @param mostUnpacked size to which it may unfold
     * @throws Refusal when it is none, damaged or unfolds too far
     */
    static WorkbookFile open(Path file, long mostUnpacked) throws IOException {
        try {
            WorkbookFile workbook = new WorkbookFile(new ZipFile(file.toFile()));
            try {
                workbook.unfold(mostUnpacked);
                workbook.readParts();
                return workbook;
            } catch (IOException | RuntimeException unreadable) {
                workbook.close();
                throw unreadable;
            }
        } catch (ZipException | EOFException damaged) {
            throw new Refusal("transfer.no-table");
        }
    }

    /** The sheets that hold cells, in the order of their tabs. */
    List<WorkbookSheet> sheets() {
        return sheets;
    }

    /** The lines of a sheet that hold something, in their order; after so many the rest is not looked at. */
    SheetTable read(WorkbookSheet sheet, int most) throws IOException {
        try (InputStream content = contentOf(sheet.part())) {
            return new SheetPart(new XmlPart(content), strings, formats).read(most);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Unfolds everything once and counts, so that a small file cannot fill the memory. */
    private void unfold(long most) throws IOException {
        long unpacked = 0;
        byte[] part = new byte[65536];
        for (ZipEntry entry : entries.values()) {
            try (InputStream content = zip.getInputStream(entry)) {
                for (int read = content.read(part); read >= 0; read = content.read(part)) {
                    unpacked += read;
                    if (unpacked > most) {
                        throw new Refusal("transfer.unfolds-too-far");
                    }
                }
            }
        }
    }

    private void readParts() throws IOException {
        if (isOpenDocument()) {
            throw new Refusal("transfer.other-format", "ODS");
        }
        String main = relationsOf("").values().stream()
                .filter(relation -> relation.kind().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new Refusal("transfer.no-table"));
        if (main.toLowerCase(Locale.ROOT).endsWith("workbook.bin")) {
            throw new Refusal("transfer.other-format", "XLSB");
        }
        Map<String, Relation> relations = relationsOf(main);
        boolean from1904 = readSheets(main, relations);
        for (Relation relation : relations.values()) {
            if (relation.kind().equals("sharedStrings")) {
                readStrings(relation.target());
            }
            if (relation.kind().equals("styles")) {
                try (InputStream content = contentOf(relation.target())) {
                    formats = CellFormats.of(new XmlPart(content), from1904);
                }
            }
        }
    }

    private boolean isOpenDocument() throws IOException {
        ZipEntry kind = entries.get("mimetype");
        if (kind == null) {
            return false;
        }
        try (InputStream content = zip.getInputStream(kind)) {
            return new String(content.readNBytes(100), StandardCharsets.US_ASCII).startsWith(OPEN_DOCUMENT);
        }
    }

    /** Reads where the sheets stand, and tells whether days are counted from 1904. */
    private boolean readSheets(String main, Map<String, Relation> relations) throws IOException {
        boolean from1904 = false;
        try (InputStream content = contentOf(main)) {
            XmlPart book = new XmlPart(content);
            if (!book.next(Set.of("workbook"))) {
                throw new Refusal("transfer.no-table");
            }
            while (book.next(Set.of("workbookPr", "sheet"))) {
                if (book.name().equals("workbookPr")) {
                    from1904 = book.is("date1904");
                    continue;
                }
                Relation relation = relations.get(book.attribute("id").orElse(""));
                if (relation != null && relation.kind().equals("worksheet")) {
                    sheets.add(new WorkbookSheet(
                            XmlPart.unescaped(book.attribute("name").orElse("")),
                            book.attribute("state").orElse("visible").equals("visible"),
                            relation.target()));
                }
            }
        }
        return from1904;
    }

    private void readStrings(String part) throws IOException {
        long length = 0;
        try (InputStream content = contentOf(part)) {
            XmlPart table = new XmlPart(content);
            while (table.next(Set.of("si"))) {
                String text = table.runs("si");
                length += text.length();
                if (length > MOST_STRINGS) {
                    throw new Refusal("transfer.unfolds-too-far");
                }
                strings.add(text);
            }
        }
    }

    private Map<String, Relation> relationsOf(String part) throws IOException {
        int folder = part.lastIndexOf('/') + 1;
        String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!entries.containsKey(keyOf(name))) {
            return relations;
        }
        try (InputStream content = contentOf(name)) {
            XmlPart list = new XmlPart(content);
            while (list.next(Set.of("Relationship"))) {
                String type = list.attribute("Type").orElse("");
                String target = list.attribute("Target").orElse("").replace('\\', '/');
                boolean isAbsolute = target.startsWith("/");
                relations.put(
                        list.attribute("Id").orElse(""),
                        new Relation(
                                type.substring(type.lastIndexOf('/') + 1),
                                isAbsolute ? target.substring(1) : part.substring(0, folder) + target));
            }
        }
        return relations;
    }

    private InputStream contentOf(String part) throws IOException {
        ZipEntry entry = entries.get(keyOf(part));
        if (entry == null) {
            throw new Refusal("transfer.no-table");
        }
        return zip.getInputStream(entry);
    }

    /** Parts are the same whatever the size of their letters and however the way to them is written. */
    private static String keyOf(String part) {
        return Path.of("/", part.replace('\\', '/'))
                .normalize()
                .toString()
                .substring(1)
                .toLowerCase(Locale.ROOT);
    }

    /**
     * What another part is to one.
     *
     * @param kind the last word of the relationship's type
     */
    private record Relation(String kind, String target) {}
}
