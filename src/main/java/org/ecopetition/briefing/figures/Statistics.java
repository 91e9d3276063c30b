package org.ecopetition.briefing.figures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is counted as of one cut-off, and the splits that go with it. */
@Service
@Transactional(readOnly = true)
public class Statistics {

    private final FigureCounts book;

    Statistics(FigureCounts book) {
        this.book = book;
    }

    /**
     * All figures of a cut-off.
     *
     * @param splits by name of the split, each with its parts by code
     */
    public record All(Map<Measure, BigDecimal> figures, Map<String, Map<String, BigDecimal>> splits) {}

    public All of(Cutoff cutoff) {
        Tally tally = book.tally(cutoff);
        Map<String, Map<String, BigDecimal>> splits = new LinkedHashMap<>();
        splits.put("decomposedByUnit", tally.split(Measure.DECOMPOSED, Dimension.UNIT));
        splits.put("decomposedByRegion", tally.split(Measure.DECOMPOSED, Dimension.REGION));
        splits.put("petitionsByRegion", tally.split(Measure.PETITIONS, Dimension.REGION));
        splits.put("petitionsByChannel", tally.split(Measure.PETITIONS, Dimension.CHANNEL));
        splits.put("mentionsByType", tally.split(Measure.ENVIRONMENTAL, Dimension.TYPE));
        splits.put("handedOffByBatch", tally.split(Measure.HANDED_OFF, Dimension.BATCH));
        splits.put("decomposedByBatch", tally.split(Measure.DECOMPOSED, Dimension.BATCH));
        splits.put("closedByUnit", tally.split(Measure.CLOSED_OR_STAGED, Dimension.UNIT));
        splits.put("overdueByUnit", tally.split(Measure.OVERDUE, Dimension.UNIT));
        return new All(tally.figures(), splits);
    }
}
