package org.ecopetition.evidence;

import java.io.InputStream;
import java.time.Instant;
import org.ecopetition.handoff.HandOffKey;
import org.jspecify.annotations.Nullable;

/**
 * A file as an officer brings it.
 *
 * @param allegation number of the allegation it is about
 * @param fileName what it is called where it comes from
 * @param content its bytes, read once
 * @param takenAt when it was taken, as typed; counts where the camera noted nothing
 * @param place where it was taken, as typed
 * @param person who brings it
 * @param unit id of the unit the person comes from
 */
public record EvidenceUpload(
        HandOffKey key,
        int allegation,
        EvidencePhase phase,
        String fileName,
        InputStream content,
        @Nullable Instant takenAt,
        @Nullable String place,
        String person,
        String unit) {}
