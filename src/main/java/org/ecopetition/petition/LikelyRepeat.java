package org.ecopetition.petition;

/** An earlier petition that may be about the same thing, and why. */
public record LikelyRepeat(String earlier, RepeatReason reason) {}
