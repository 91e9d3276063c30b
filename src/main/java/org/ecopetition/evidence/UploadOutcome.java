package org.ecopetition.evidence;

/**
 * What became of a file that was brought.
 *
 * @param piece the piece it is now, or was before
 * @param isNew whether it was entered just now; otherwise the same file had been brought already
 */
public record UploadOutcome(EvidencePiece piece, boolean isNew) {}
