package org.ecopetition.casework.web;

import java.util.List;
import org.ecopetition.evidence.EvidencePiece;

/**
 * A piece of evidence as a page shows it.
 *
 * @param uploader name of whoever brought it
 * @param unit name of the uploader's unit
 * @param withdrawer name of whoever withdrew it, or nothing
 * @param early whether it was taken before the hand-off: perhaps an old picture
 * @param elsewhere keys of other hand-offs that show the very same file; for whoever sees them all
 * @param mayWithdraw whether the person may withdraw it now
 */
record EvidenceRow(
        EvidencePiece piece,
        String uploader,
        String unit,
        String withdrawer,
        boolean early,
        List<String> elsewhere,
        boolean mayWithdraw) {

    /** Size for people, for example 1.4 MB. */
    public String size() {
        return sizeOf(piece.fileSize());
    }

    /** The first digits of the hash, enough to tell files apart. */
    public String fingerprint() {
        return piece.sha256().substring(0, 12);
    }

    private static String sizeOf(long bytes) {
        if (bytes < 1 << 20) {
            return Math.max(1, bytes >> 10) + " KB";
        }
        return "%.1f MB".formatted((double) bytes / (1 << 20));
    }
}
