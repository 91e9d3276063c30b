package org.ecopetition.briefing.figures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is counted as of one cut-off, and the splits that go with it. */
@Service
@Transactional(readOnly = true)
public class Statistics {

    private final FigureBook book;

    Statistics(FigureBook book) {
        this.book = book;
    }

    /**
     * All figures of a cut-off.
     *
     * @param splits by name of the split, each with its parts by code
     */
    public record All(Map<Measure, BigDecimal> figures, Map<String, Map<String, BigDecimal>> splits) {}

    public All of(Cutoff cutoff) {
        Map<String, Map<String, BigDecimal>> splits = new LinkedHashMap<>();
        splits.put("decomposedByUnit", book.split(Measure.DECOMPOSED, Dimension.UNIT, cutoff));
        splits.put("decomposedByRegion", book.split(Measure.DECOMPOSED, Dimension.REGION, cutoff));
        splits.put("petitionsByRegion", book.split(Measure.PETITIONS, Dimension.REGION, cutoff));
        splits.put("petitionsByChannel", book.split(Measure.PETITIONS, Dimension.CHANNEL, cutoff));
        splits.put("mentionsByType", new TreeMap<>(book.split(Measure.ENVIRONMENTAL, Dimension.TYPE, cutoff)));
        splits.put("handedOffByBatch", book.split(Measure.HANDED_OFF, Dimension.BATCH, cutoff));
        splits.put("decomposedByBatch", book.split(Measure.DECOMPOSED, Dimension.BATCH, cutoff));
        splits.put("closedByUnit", book.split(Measure.CLOSED_OR_STAGED, Dimension.UNIT, cutoff));
        splits.put("overdueByUnit", book.split(Measure.OVERDUE, Dimension.UNIT, cutoff));
        return new All(book.figures(cutoff), splits);
    }
}
