package org.ecopetition.briefing.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.ecopetition.briefing.published.CountedHow;
import org.ecopetition.briefing.published.FootingCheck;
import org.ecopetition.briefing.published.FootingNote;
import org.ecopetition.briefing.published.PublishedBatch;
import org.ecopetition.briefing.published.PublishedColumn;
import org.ecopetition.briefing.published.PublishedEntry;
import org.ecopetition.briefing.published.PublishedPart;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.springframework.stereotype.Component;

/** Puts published batches (公布数据) into the words of a page: as published, with what was read from them and how it was counted. */
@Component
public class PublishedView {

    private final Wording wording;

    PublishedView(Wording wording) {
        this.wording = wording;
    }

    /**
     * A cell of a published batch.
     *
     * @param words as published
     * @param read the number or day read from them, where it does not stand there by itself
     */
    record Cell(PublishedColumn column, String name, String words, String read, List<Note> notes) {}

    /** A sentence about sums. */
    record Note(boolean isWarning, String sentence) {}

    /** A column that a correction changed; nothing stands for an empty cell. */
    record Change(String name, String before, String after) {}

    public List<Change> changes(PublishedEntry before, PublishedEntry after, Locale language) {
        return Arrays.stream(PublishedColumn.values())
                .filter(column -> !before.word(column).equals(after.word(column)))
                .map(column -> new Change(
                        wording.of(language, column), words(before, column, language), words(after, column, language)))
                .toList();
    }

    /** How the figures of a batch were counted. */
    public List<String> countedHow(PublishedEntry entry, Locale language) {
        List<String> counted = new ArrayList<>();
        FootingCheck.regionsOf(entry)
                .ifPresent(how -> counted.add(said(PublishedColumn.REGION_BASIS, how, entry, language)));
        FootingCheck.typesOf(entry)
                .ifPresent(how -> counted.add(said(PublishedColumn.TYPE_BASIS, how, entry, language)));
        Arrays.stream(CountedHow.values())
                .filter(how -> how.name().equals(entry.word(PublishedColumn.REPEAT_BASIS)))
                .forEach(how -> counted.add(wording.of(language, how)));
        return counted;
    }

    private String said(PublishedColumn column, CountedHow how, PublishedEntry entry, Locale language) {
        String word = wording.of(language, how);
        return entry.has(column) ? word : wording.say(language, "published.told-by-figures", word);
    }

    /** Every column that holds something. */
    public List<Cell> cells(PublishedBatch batch, Locale language) {
        List<FootingNote> notes = FootingCheck.of(batch.entry());
        return Arrays.stream(PublishedColumn.values())
                .filter(batch.entry()::has)
                .map(column -> new Cell(
                        column,
                        wording.of(language, column),
                        words(batch.entry(), column, language),
                        read(batch.entry(), column),
                        notes.stream()
                                .filter(note -> note.column() == column)
                                .map(note -> note(note, language))
                                .toList()))
                .toList();
    }

    public List<String> warnings(PublishedBatch batch, Locale language) {
        return FootingCheck.of(batch.entry()).stream()
                .filter(FootingNote::isWarning)
                .map(note -> sentence(language, note.sentence()))
                .toList();
    }

    public String words(PublishedEntry entry, PublishedColumn column, Locale language) {
        String words = entry.word(column);
        return words.isEmpty() || column.choices().isEmpty()
                ? words
                : wording.name(language, CountedHow.class.getSimpleName(), words);
    }

    /** The number of a column as read; empty where there is none. */
    public String number(PublishedEntry entry, PublishedColumn column) {
        return entry.number(column).map(FootingCheck::plain).orElse("");
    }

    /** The number as read, and the words where they say more. */
    public String numberOrWords(PublishedEntry entry, PublishedColumn column) {
        String number = number(entry, column);
        return number.isEmpty() ? entry.word(column) : number;
    }

    /** The same, a dash where nothing was published. */
    public String shown(PublishedEntry entry, PublishedColumn column) {
        String shown = numberOrWords(entry, column);
        return shown.isEmpty() ? "—" : shown;
    }

    public String sentence(Locale language, Refusal sentence) {
        return wording.say(language, sentence.code(), sentence.arguments());
    }

    private Note note(FootingNote note, Locale language) {
        return new Note(note.isWarning(), sentence(language, note.sentence()));
    }

    private String read(PublishedEntry entry, PublishedColumn column) {
        Predicate<String> isOther = read -> !read.equals(entry.word(column));
        if (column == PublishedColumn.DATE_HANDED) {
            return entry.day().map(Object::toString).filter(isOther).orElse("");
        }
        if (column.isSplit()) {
            List<PublishedPart> parts = entry.parts(column);
            return Optional.of(parts)
                    .filter(some -> !some.isEmpty())
                    .map(some -> some.stream().map(PublishedPart::number).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .map(FootingCheck::plain)
                    .orElse("");
        }
        return column.isNumber()
                ? Optional.of(number(entry, column)).filter(isOther).orElse("")
                : "";
    }
}
