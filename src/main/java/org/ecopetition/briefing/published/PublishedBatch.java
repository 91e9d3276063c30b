package org.ecopetition.briefing.published;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch of a past round as it was published (公布数据), in its standing version.
 *
 * @param version 1 as first entered, one more with each correction
 * @param number of the batch in its round, where the words name one
 * @param person id of whoever entered this version
 * @param reason of the correction; absent in the first version
 */
public record PublishedBatch(
        long id,
        int version,
        PublishedEntry entry,
        @Nullable Integer number,
        String person,
        Instant recordedAt,
        @Nullable String reason) {

    /** The round it belongs to: the same inspection in the same area. */
    public String round() {
        return entry.word(PublishedColumn.INSPECTION) + " · " + entry.word(PublishedColumn.AREA);
    }

    public @Nullable Integer batchNumber() {
        return number;
    }

    public boolean hasWarnings() {
        return FootingCheck.of(entry).stream().anyMatch(FootingNote::isWarning);
    }

    /** The address of its source where it is one that a browser opens; anything else is words. */
    public @Nullable String sourceLink() {
        String source = entry.word(PublishedColumn.SOURCE_URL);
        return source.matches("(?i)https?://\\S+") ? source : null;
    }
}
