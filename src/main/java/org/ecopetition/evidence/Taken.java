package org.ecopetition.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where a picture was taken, as far as anybody said; for officers alone.
 *
 * @param at the time
 * @param byCamera whether the camera noted the time; otherwise the officer typed it
 * @param place what the officer typed
 * @param latitude degrees north (WGS 84), noted by the camera
 * @param longitude degrees east (WGS 84), noted by the camera
 */
public record Taken(
        @Nullable Instant at,
        boolean byCamera,
        @Nullable String place,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    /** Nobody said anything. */
    public static final Taken UNKNOWN = new Taken(null, false, null, null, null);

    /** The camera's time before that which was typed. */
    static Taken of(PictureMetadata notes, @Nullable Instant typed, @Nullable String place) {
        Instant at = notes.at();
        return new Taken(at == null ? typed : at, at != null, place, notes.latitude(), notes.longitude());
    }
}
