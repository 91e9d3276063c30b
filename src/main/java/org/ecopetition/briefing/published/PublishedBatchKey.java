package org.ecopetition.briefing.published;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.organisation.ChineseNumber;
import org.ecopetition.organisation.TypedText;

/** What makes two published entries the same batch: round, area and batch, however their numbers and quotation marks are written. */
record PublishedBatchKey(String value) {

    private static final String NUMBER = "(\\d{1,4}|[〇零一二两三四五六七八九十百]{1,7})";
    private static final Pattern BATCH = Pattern.compile("(?:第" + NUMBER + "批次?|" + NUMBER + "(?:批次?)?)");
    private static final Pattern NUMBERED = Pattern.compile("第" + NUMBER + "批次?.*|" + NUMBER);
    private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」『』《》]");

    static PublishedBatchKey of(PublishedEntry entry) {
        String batch = plain(entry.word(PublishedColumn.BATCH_NO));
        Matcher bare = BATCH.matcher(batch);
        String same = bare.matches() ? numberIn(bare).map(String::valueOf).orElse(batch) : batch;
        // what names no batch is told apart by its day
        String when = entry.day().map(Object::toString).orElse(plain(entry.word(PublishedColumn.DATE_HANDED)));
        return new PublishedBatchKey(String.join(
                "|",
                plain(entry.word(PublishedColumn.INSPECTION)),
                plain(entry.word(PublishedColumn.AREA)),
                batch.isEmpty() ? "@" + when : same));
    }

    /** The number of the batch in its round; the words for several batches, 累计十九批, have none. */
    static Optional<Integer> numberOf(PublishedEntry entry) {
        Matcher numbered = NUMBERED.matcher(plain(entry.word(PublishedColumn.BATCH_NO)));
        return numbered.matches() ? numberIn(numbered) : Optional.empty();
    }

    private static Optional<Integer> numberIn(Matcher batch) {
        return ChineseNumber.of(batch.group(1) == null ? batch.group(2) : batch.group(1));
    }

    private static String plain(String words) {
        return QUOTES.matcher(TypedText.plain(words)).replaceAll("");
    }
}
