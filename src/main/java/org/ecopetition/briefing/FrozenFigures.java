package org.ecopetition.briefing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Measure;

/**
 * The figures of a briefing as they were when it was opened; they never change.
 *
 * @param asOf the cut-off in business time
 * @param knownAt what had been entered by then was counted
 * @param values by the codes of the measures
 */
public record FrozenFigures(String asOf, String knownAt, Map<String, BigDecimal> values) {

    static FrozenFigures of(Cutoff cutoff, Map<Measure, BigDecimal> figures) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        figures.forEach((measure, value) -> values.put(measure.code(), value));
        return new FrozenFigures(cutoff.asOf().toString(), cutoff.knownAt().toString(), values);
    }

    /** The figure of a measure; none where it was not counted yet then. */
    BigDecimal of(Measure measure) {
        return values.getOrDefault(measure.code(), BigDecimal.ZERO);
    }

    Instant cutoff() {
        return Instant.parse(asOf);
    }
}
