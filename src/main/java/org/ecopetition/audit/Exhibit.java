package org.ecopetition.audit;

import java.time.Instant;
import org.ecopetition.evidence.EvidenceKind;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.Integrity;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as auditors read it.
 *
 * @param sha256 hash of the file when it was brought
 * @param size in bytes
 * @param uploadedBy user id
 * @param withdrawalReason why it counts no longer; absent while it counts
 * @param shown whether it was chosen for the public
 * @param integrity what reading the kept file again said; absent where nobody asked
 */
public record Exhibit(
        String id,
        String handOff,
        int allegation,
        EvidencePhase phase,
        EvidenceKind kind,
        String fileName,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable String withdrawalReason,
        boolean shown,
        @Nullable Integrity integrity) {}
