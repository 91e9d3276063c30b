package org.ecopetition.petition.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecopetition.petition.sheet.SheetLine;
import org.jspecify.annotations.Nullable;

/**
 * What the lines above the headings of a list, or of a part of one, say about all its rows.
 *
 * @param typed the title lines as they stand in the list
 * @param batch the batch that they name
 * @param unread the line whose batch, or days, can be read in more than one way
 * @param day the day that they give
 */
record ListTitle(
        List<String> typed,
        @Nullable Integer batch,
        @Nullable String unread,
        @Nullable LocalDate day) {

    static final ListTitle NONE = new ListTitle(List.of(), null, null, null);

    /** Reads the title lines of one part of a list. */
    static ListTitle of(List<SheetLine> lines, TransferWords words) {
        List<String> titles = lines.stream()
                .flatMap(line -> line.cells().stream())
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .toList();
        String named = titles.stream().filter(words::namesBatch).findFirst().orElse(null);
        Integer batch = named == null ? null : words.batchInTitle(named).orElse(null);
        return new ListTitle(
                titles,
                batch,
                batch == null ? named : null,
                titles.stream()
                        .map(words::dayIn)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }

    /** The title of a part that stands below one with this title: the same words on the next page change nothing. */
    ListTitle followedBy(ListTitle below) {
        return !below.typed.isEmpty() && typed.containsAll(below.typed) ? this : below.orUnread();
    }

    /** A part with a title that names no batch is in none that anybody could tell. */
    private ListTitle orUnread() {
        return batch == null && unread == null && !typed.isEmpty()
                ? new ListTitle(typed, null, typed.get(0), day)
                : this;
    }
}
