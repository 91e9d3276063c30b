package org.ecopetition.petition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the inspection team's transfer lists: the column sets K (接办情况), L (转办) and M (受理) of the published tables, and
 * any other table with a number and a text.
 */
@Component
public class TransferReader {

    /** How far down the headings are looked for: titles and the batch stand above them. */
    private static final int TITLE_LINES = 20;

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NOTE = 500;

    private final TransferSettings settings;
    private final TransferWords words;
    private final Clock clock;

    TransferReader(TransferSettings settings, TransferWords words, Clock clock) {
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Reads a list; what is wrong with single rows is kept with them.
     *
     * @param file XLSX, or CSV in UTF-8 (with or without byte order mark) or GB18030
     * @throws Refusal when the file is no such list
     */
    public TransferList read(Path file) throws IOException {
        if (Files.size(file) > settings.mostSize().toBytes()) {
            throw new Refusal("transfer.too-large", settings.mostSize().toMegabytes());
        }
        List<SheetLine> lines = new SheetFile(
                        file,
                        settings.mostRows() + TITLE_LINES,
                        settings.mostUnpacked().toBytes())
                .lines();
        if (lines.isEmpty()) {
            throw new Refusal("transfer.empty-file");
        }
        int heading = headingOf(lines);
        Layout layout = new Layout(
                lines.get(heading).cells(),
                words.columnsOf(lines.get(heading).cells()),
                titleBatch(lines.subList(0, heading)),
                titleDay(lines.subList(0, heading)),
                words.regions());
        List<TransferRow> rows = lines.subList(heading + 1, lines.size()).stream()
                .filter(line -> !line.cells().equals(lines.get(heading).cells()))
                .filter(line -> !isRemark(line, layout))
                .map(line -> rowOf(line, layout))
                .toList();
        if (rows.size() > settings.mostRows()) {
            throw new Refusal("transfer.too-many-rows", settings.mostRows());
        }
        return new TransferList(lines.get(heading).cells(), rows);
    }

    /** The headings of columns that nothing is taken from. */
    List<String> unknownHeadings(TransferList list) {
        Set<Integer> known = Set.copyOf(words.columnsOf(list.headings()).values());
        return IntStream.range(0, list.headings().size())
                .filter(at -> !known.contains(at))
                .mapToObj(at -> list.headings().get(at).strip())
                .filter(heading -> !heading.isEmpty())
                .toList();
    }

    private int headingOf(List<SheetLine> lines) {
        for (int line = 0; line < Math.min(TITLE_LINES, lines.size()); line++) {
            Set<TransferColumn> found = words.columnsOf(lines.get(line).cells()).keySet();
            if (found.containsAll(EnumSet.of(TransferColumn.NUMBER, TransferColumn.TEXT))) {
                return line;
            }
        }
        throw new Refusal("transfer.no-headings");
    }

    private @Nullable Integer titleBatch(List<SheetLine> titles) {
        return titles.stream()
                .flatMap(line -> line.cells().stream())
                .filter(title -> title.contains("批"))
                .map(words::batchIn)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate titleDay(List<SheetLine> titles) {
        return titles.stream()
                .flatMap(line -> line.cells().stream())
                .map(words::dayIn)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** A sum or a note below the rows. */
    private static boolean isRemark(SheetLine line, Layout layout) {
        boolean hasText =
                !layout.cell(line, TransferColumn.TEXT).isEmpty() || layout.isBroken(line, TransferColumn.TEXT);
        String first = line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("");
        return !hasText && first.matches("(?s)(合\\s*计|总\\s*计|小\\s*计|共|注|备注|说明|填表|制表|审核).*");
    }

    private TransferRow rowOf(SheetLine line, Layout layout) {
        RawNumber number = RawNumber.of(layout.cell(line, TransferColumn.NUMBER));
        String text = layout.cell(line, TransferColumn.TEXT);
        List<String> notes = new ArrayList<>();
        return new TransferRow(
                line.number(),
                line.cells(),
                number.bare(),
                text,
                channelOf(line, layout, number, notes),
                receivedAt(line, layout, number, notes),
                regionOf(line, layout, notes),
                placeOf(line, layout, notes),
                detailsOf(line, layout, number, notes),
                faultOf(line, layout, number, text));
    }

    private Channel channelOf(SheetLine line, Layout layout, RawNumber number, List<String> notes) {
        String typed = layout.cell(line, TransferColumn.CHANNEL);
        Optional<Channel> named = words.channelIn(typed);
        if (!typed.isEmpty() && named.isEmpty()) {
            notes.add(layout.heading(TransferColumn.CHANNEL) + typed);
        }
        return named.or(number::channel).orElse(Channel.PHONE);
    }

    private Instant receivedAt(SheetLine line, Layout layout, RawNumber number, List<String> notes) {
        String typed = layout.cell(line, TransferColumn.RECEIVED_AT);
        Instant now = clock.instant();
        Optional<Instant> given = words.timeIn(typed).filter(time -> !time.isAfter(now));
        if (!typed.isEmpty() && given.isEmpty()) {
            notes.add(layout.heading(TransferColumn.RECEIVED_AT) + typed);
        }
        return given.or(() -> number.day().map(words::openingOf))
                .or(() -> Optional.ofNullable(layout.day).map(words::openingOf))
                .filter(time -> !time.isAfter(now))
                .orElse(now);
    }

    private @Nullable String regionOf(SheetLine line, Layout layout, List<String> notes) {
        String typed = layout.cell(line, TransferColumn.REGION);
        Optional<String> region = TransferWords.regionIn(typed, layout.regions);
        if (!typed.isEmpty() && region.isEmpty()) {
            notes.add(layout.heading(TransferColumn.REGION) + typed);
        }
        return region.or(() -> TransferWords.regionIn(layout.cell(line, TransferColumn.PLACE), layout.regions))
                .orElse(null);
    }

    private static @Nullable String placeOf(SheetLine line, Layout layout, List<String> notes) {
        String typed = layout.cell(line, TransferColumn.PLACE);
        if (typed.length() > LONGEST_PLACE) {
            notes.add(layout.heading(TransferColumn.PLACE) + typed);
            return typed.substring(0, LONGEST_PLACE);
        }
        return typed.isEmpty() ? null : typed;
    }

    private TransferDetails detailsOf(SheetLine line, Layout layout, RawNumber number, List<String> notes) {
        String typed = layout.cell(line, TransferColumn.TYPES);
        if (words.hasUnknownType(typed)) {
            notes.add(layout.heading(TransferColumn.TYPES) + typed);
        }
        String batch = layout.cell(line, TransferColumn.BATCH);
        Optional<Integer> upperBatch = words.batchIn(batch);
        if (!batch.isEmpty() && upperBatch.isEmpty()) {
            notes.add(layout.heading(TransferColumn.BATCH) + batch);
        }
        String unit = layout.cell(line, TransferColumn.UNIT);
        if (!unit.isEmpty()) {
            notes.add(layout.heading(TransferColumn.UNIT) + unit);
        }
        String note = String.join("；", notes);
        return new TransferDetails(
                upperBatch.orElse(layout.batch),
                number.keyMarked() || words.marksKeyItem(layout.cell(line, TransferColumn.KIND)),
                words.typesIn(typed),
                note.isEmpty() ? null : note.substring(0, Math.min(LONGEST_NOTE, note.length())));
    }

    private static @Nullable Refusal faultOf(SheetLine line, Layout layout, RawNumber number, String text) {
        if (!line.broken().isEmpty()) {
            return new Refusal("transfer.broken-cell", line.number(), broken(line));
        }
        if (number.bare().isEmpty()) {
            return new Refusal("transfer.no-number", line.number());
        }
        if (text.isBlank()) {
            return new Refusal("transfer.no-text", line.number());
        }
        if (number.bare().length() > LONGEST_NUMBER) {
            return new Refusal("transfer.long-number", line.number(), LONGEST_NUMBER);
        }
        if (text.length() > Petition.LONGEST_TEXT) {
            return new Refusal("transfer.long-text", line.number(), Petition.LONGEST_TEXT, text.length());
        }
        boolean unprintable = (number.bare() + text + layout.cell(line, TransferColumn.PLACE))
                .codePoints()
                .anyMatch(TransferReader::isNoText);
        return unprintable ? new Refusal("transfer.no-characters", line.number()) : null;
    }

    private static String broken(SheetLine line) {
        return line.broken().values().stream().sorted().collect(Collectors.joining("、"));
    }

    private static boolean isNoText(int character) {
        boolean isLayout = character == '\n' || character == '\r' || character == '\t';
        int type = Character.getType(character);
        return !isLayout && (type == Character.CONTROL || type == Character.SURROGATE || character == 0xFFFD);
    }

    /**
     * Where the columns of a list stand, and what its title says.
     *
     * @param columns counted from 0
     * @param regions the code of each region by its names
     */
    private record Layout(
            List<String> headings,
            Map<TransferColumn, Integer> columns,
            @Nullable Integer batch,
            @Nullable LocalDate day,
            Map<String, String> regions) {

        String cell(SheetLine line, TransferColumn column) {
            Integer at = columns.get(column);
            return at == null ? "" : line.cell(at).strip();
        }

        boolean isBroken(SheetLine line, TransferColumn column) {
            Integer at = columns.get(column);
            return at != null && line.broken().containsKey(at);
        }

        /** The heading as it stands in the list, before what could not be understood. */
        String heading(TransferColumn column) {
            return headings.get(Objects.requireNonNull(columns.get(column))).replaceAll("\\s+", "") + "：";
        }
    }
}
