package org.ecopetition.briefing.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecopetition.briefing.published.CellFault;
import org.ecopetition.briefing.published.PublishedColumn;
import org.ecopetition.briefing.published.PublishedEntry;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.Form;

/**
 * What was published about a batch, as the page sends it.
 *
 * @param words by the code of their column
 */
@Form("published.fault")
record PublishedForm(Map<String, String> words) {

    static final PublishedForm EMPTY = new PublishedForm(Map.of());

    PublishedForm {
        words = Objects.requireNonNullElse(words, Map.of());
    }

    /** What it says of the columns that are entered; the others stay as they were. */
    PublishedEntry entry(Stream<PublishedColumn> entered, PublishedEntry before) {
        Map<PublishedColumn, String> said = new EnumMap<>(PublishedColumn.class);
        said.put(PublishedColumn.ROW, before.word(PublishedColumn.ROW));
        entered.forEach(column -> said.put(column, words.getOrDefault(column.code(), "")));
        return new PublishedEntry(said);
    }

    /** The field that a fault is about. */
    static Fault at(CellFault fault) {
        return fault.reason().at("words[" + fault.column().code() + "]").fault();
    }
}
