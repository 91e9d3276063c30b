package org.ecopetition.disclosure.table;

import org.jspecify.annotations.Nullable;

/**
 * The place before and after rectification, side by side; one of both may be missing.
 *
 * @param allegation number of the allegation
 */
public record PicturePair(
        int allegation,
        @Nullable PublicPicture before,
        @Nullable PublicPicture after) {}
