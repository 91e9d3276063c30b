package org.ecopetition.petition.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.RawNumber;
import org.ecopetition.petition.intake.TransferDetails;
import org.ecopetition.petition.sheet.SheetFile;
import org.ecopetition.petition.sheet.SheetLine;
import org.ecopetition.petition.sheet.SheetTable;
import org.ecopetition.petition.transfer.word.TransferColumn;
import org.jspecify.annotations.Nullable;

/** The reading of one transfer list with the words that counted when it began. */
class ListReading {

    /** How far down the headings are looked for: titles and the batch stand above them. */
    private static final int TITLE_LINES = 20;

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NOTE = 500;
    private static final char DAMAGED = '\uFFFD';

    private final TransferSettings settings;
    private final TransferWords words;
    private final Wording wording;
    private final Clock clock;

    ListReading(TransferSettings settings, TransferWords words, Wording wording, Clock clock) {
        this.wording = wording;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Reads a list; what is wrong with single rows is kept with them.
     *
     * @param file XLSX, or text as spreadsheet programs save it
     * @throws Refusal when the file is no such list
     */
    TransferList read(Path file) throws IOException {
        if (Files.size(file) > settings.mostSize().toBytes()) {
            throw new Refusal("transfer.too-large", settings.mostSize().toMegabytes());
        }
        SheetTable table = new SheetFile(
                        file,
                        settings.mostRows() + TITLE_LINES,
                        settings.mostUnpacked().toBytes())
                .table(words::areHeadings);
        if (table.lines().isEmpty()) {
            throw new Refusal("transfer.empty-file");
        }
        ListParts parts = new ListParts(table, words);
        RegionNames regions = words.regions();
        List<TransferRow> rows = parts.rows().stream()
                .map(row -> rowOf(row.line(), row.layout(), regions))
                .toList();
        if (rows.size() > settings.mostRows()) {
            throw new Refusal("transfer.too-many-rows", settings.mostRows());
        }
        return new TransferList(parts.headings(), rows, table.allNotices());
    }

    /** The headings of columns that nothing is taken from. */
    List<String> unknownHeadings(TransferList list) {
        Set<Integer> known =
                Set.copyOf(words.columnsOf(list.headings(), Set.of()).values());
        return IntStream.range(0, list.headings().size())
                .filter(at -> !known.contains(at))
                .mapToObj(at -> list.headings().get(at).strip())
                .filter(heading -> !heading.isEmpty())
                .toList();
    }

    private TransferRow rowOf(SheetLine line, ListLayout layout, RegionNames regions) {
        RawNumber number = RawNumber.of(layout.cell(line, TransferColumn.NUMBER));
        String text = layout.cell(line, TransferColumn.TEXT);
        List<String> notes = new ArrayList<>();
        noteBroken(line, layout, notes);
        return new TransferRow(
                line.number(),
                line.cells(),
                number.bare(),
                text,
                channelOf(line, layout, number, notes),
                receivedAt(line, layout, number, notes),
                regionOf(line, layout, regions, notes),
                placeOf(line, layout, notes),
                detailsOf(line, layout, number, notes),
                faultOf(line, layout, number, text));
    }

    /** Cells that hold an error, or a formula without its result: a person is asked what should stand there. */
    private static void noteBroken(SheetLine line, ListLayout layout, List<String> notes) {
        layout.columns().keySet().stream()
                .filter(column -> layout.isBroken(line, column)
                        && layout.cell(line, column).isEmpty())
                .forEach(column -> notes.add(layout.heading(column) + "?" + layout.nameOf(line, column)));
    }

    private Channel channelOf(SheetLine line, ListLayout layout, RawNumber number, List<String> notes) {
        String typed = layout.cell(line, TransferColumn.CHANNEL);
        Optional<Channel> named = words.channelIn(typed);
        if (named.or(number::channel).isEmpty()) {
            notes.add(wording.say("transfer.unknown-channel"));
        }
        if (!typed.isEmpty() && named.isEmpty()) {
            notes.add(layout.heading(TransferColumn.CHANNEL) + typed);
        }
        return named.or(number::channel).orElse(Channel.UNKNOWN);
    }

    /** The day in the number is that of the call; the day of a title is that of the hand-off, and no row's own. */
    private @Nullable Instant receivedAt(SheetLine line, ListLayout layout, RawNumber number, List<String> notes) {
        String typed = layout.dateOrCell(line, TransferColumn.RECEIVED_AT);
        Instant now = clock.instant();
        Optional<Instant> given = words.timeIn(typed).filter(time -> !time.isAfter(now));
        if (!typed.isEmpty() && given.isEmpty()) {
            notes.add(layout.heading(TransferColumn.RECEIVED_AT) + layout.cell(line, TransferColumn.RECEIVED_AT));
        }
        Optional<Instant> received =
                given.or(() -> number.day().map(TypedTime::openingOf).filter(time -> !time.isAfter(now)));
        if (received.isEmpty()) {
            notes.add(wording.say("transfer.undated-row"));
        }
        return received.orElse(null);
    }

    private static @Nullable String regionOf(
            SheetLine line, ListLayout layout, RegionNames regions, List<String> notes) {
        String typed = layout.cell(line, TransferColumn.REGION);
        Optional<String> region = regions.in(typed);
        if (!typed.isEmpty() && region.isEmpty()) {
            notes.add(layout.heading(TransferColumn.REGION) + typed);
        }
        return region.or(() -> regions.in(layout.cell(line, TransferColumn.PLACE)))
                .orElse(null);
    }

    private static @Nullable String placeOf(SheetLine line, ListLayout layout, List<String> notes) {
        String typed = layout.cell(line, TransferColumn.PLACE);
        if (typed.length() > LONGEST_PLACE) {
            notes.add(layout.heading(TransferColumn.PLACE) + typed);
            return typed.substring(0, LONGEST_PLACE);
        }
        return typed.isEmpty() ? null : typed;
    }

    private TransferDetails detailsOf(SheetLine line, ListLayout layout, RawNumber number, List<String> notes) {
        String typed = layout.cell(line, TransferColumn.TYPES);
        if (words.hasUnknownType(typed)) {
            notes.add(layout.heading(TransferColumn.TYPES) + typed);
        }
        String batch = layout.cell(line, TransferColumn.BATCH);
        Integer upperBatch = words.batchIn(batch).orElse(null);
        if (!batch.isEmpty() && upperBatch == null) {
            notes.add(layout.heading(TransferColumn.BATCH) + batch);
        }
        String unit = layout.cell(line, TransferColumn.UNIT);
        if (!unit.isEmpty()) {
            notes.add(layout.heading(TransferColumn.UNIT) + unit);
        }
        String unread = layout.title().unread();
        if (batch.isEmpty() && unread != null) {
            notes.add(unread);
        }
        if (line.isHidden()) {
            notes.add(wording.say("transfer.hidden-row"));
        }
        String note = String.join("；", notes);
        return new TransferDetails(
                batch.isEmpty() ? layout.title().batch() : upperBatch,
                layout.title().day(),
                number.keyMarked() || words.marksKeyItem(layout.cell(line, TransferColumn.KIND)),
                words.typesIn(typed),
                note.isEmpty() ? null : note.substring(0, Math.min(LONGEST_NOTE, note.length())));
    }

    private static @Nullable Refusal faultOf(SheetLine line, ListLayout layout, RawNumber number, String text) {
        for (TransferColumn needed : List.of(TransferColumn.NUMBER, TransferColumn.TEXT)) {
            if (layout.isBroken(line, needed)) {
                return new Refusal("transfer.broken-cell", line.number(), layout.nameOf(line, needed));
            }
        }
        if (number.bare().isEmpty()) {
            return new Refusal("transfer.no-number", line.number());
        }
        if (number.hasLostDigits()) {
            return new Refusal("transfer.lost-digits", line.number(), number.bare());
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
        String kept = number.bare() + text + layout.cell(line, TransferColumn.PLACE);
        boolean unprintable = TypedText.hasUnprintable(kept) || kept.indexOf(DAMAGED) >= 0;
        return unprintable ? new Refusal("transfer.no-characters", line.number()) : null;
    }
}
