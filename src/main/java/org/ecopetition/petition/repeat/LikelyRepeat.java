package org.ecopetition.petition.repeat;

import org.jspecify.annotations.Nullable;

/**
 * An earlier petition that may be about the same thing, and why.
 *
 * @param what the place or the firm both speak of, when that is the reason
 * @param likeness how many of the words are the same, in percent
 */
public record LikelyRepeat(
        String earlier, RepeatReason reason, @Nullable String what, int likeness) {}
