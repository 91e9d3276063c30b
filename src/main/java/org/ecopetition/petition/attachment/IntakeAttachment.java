package org.ecopetition.petition.attachment;

import java.time.Instant;

/**
 * A file on an intake record.
 *
 * @param id by which it is fetched
 * @param name what it was called where it came from, with the ending of what it is
 * @param kind what its content says it is, as {@code EvidenceKind} names it
 * @param size in bytes
 * @param person who added it
 */
public record IntakeAttachment(String id, String name, String kind, long size, String person, Instant addedAt) {

    /** Size for people, for example 1.4 MB. */
    public String readableSize() {
        return size < 1 << 20 ? Math.max(1, size >> 10) + " KB" : "%.1f MB".formatted((double) size / (1 << 20));
    }
}
