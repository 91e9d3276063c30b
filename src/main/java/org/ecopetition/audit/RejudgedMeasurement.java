package org.ecopetition.audit;

import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.verification.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * A measurement as it was judged.
 *
 * @param comesOutTheSame whether the version of the table of limits that judged it still says the same; absent where nobody asked
 *     or no version judged it
 */
public record RejudgedMeasurement(
        HandOffKey handOff,
        Measurement measurement,
        @Nullable Boolean comesOutTheSame) {}
