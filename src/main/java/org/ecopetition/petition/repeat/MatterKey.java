package org.ecopetition.petition.repeat;

/**
 * One thing two petitions may have in common, as a hash.
 *
 * @param what the place or the firm in words; empty for callers and texts
 */
public record MatterKey(RepeatReason reason, long hash, String what) {}
