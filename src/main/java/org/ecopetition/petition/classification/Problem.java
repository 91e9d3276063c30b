package org.ecopetition.petition.classification;

import java.util.List;
import org.ecopetition.petition.Allegation;
import org.jspecify.annotations.Nullable;

/**
 * What a petition complains of, and where, as the coordination group says it.
 *
 * @param problemText without anything about the caller
 * @param regionCode six digits
 * @param allegations numbered from 1 without gaps
 */
public record Problem(
        @Nullable String problemText,
        @Nullable String regionCode,
        @Nullable String place,
        List<Allegation> allegations) {

    public Problem {
        allegations = List.copyOf(allegations);
    }
}
