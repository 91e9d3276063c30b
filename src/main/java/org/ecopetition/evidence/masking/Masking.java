package org.ecopetition.evidence.masking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is covered in a picture now.
 *
 * @param version counted up by each change; 0 before the first
 * @param by who changed it last
 * @param at when
 */
public record Masking(
        PictureMasks masks,
        int version,
        @Nullable String by,
        @Nullable Instant at) {

    static final Masking NEVER = new Masking(PictureMasks.NONE, 0, null, null);
}
