package org.ecopetition.audit;

import java.time.Instant;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.Integrity;
import org.ecopetition.evidence.KeptFile;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as auditors read it.
 *
 * @param uploadedBy user id
 * @param withdrawalReason why it counts no longer; absent while it counts
 * @param shown whether it was chosen for the public
 * @param integrity what reading the kept file again said; absent where nobody asked
 */
record EvidenceProof(
        String id,
        String handOff,
        int allegation,
        EvidencePhase phase,
        KeptFile file,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable String withdrawalReason,
        boolean shown,
        @Nullable Integrity integrity) {}
