package org.ecopetition.briefing.document;

import java.util.List;
import java.util.Optional;

/**
 * What the template {@code briefing/paper} shows: the content of a briefing and its charts as they are drawn.
 *
 * @param paper the content
 * @param charts in the order of the paper
 */
public record PaperView(BriefingPaper paper, List<DrawnChart> charts) {

    /**
     * One chart.
     *
     * @param chart its numbers
     * @param drawing for pages, which draw it themselves
     * @param picture its address for documents, which show a picture
     */
    record DrawnChart(PaperChart chart, ChartDrawing drawing, Optional<String> picture) {}

    static PaperView of(BriefingPaper paper) {
        return new PaperView(
                paper,
                paper.charts().stream()
                        .map(chart -> new DrawnChart(chart, ChartDrawing.of(chart), Optional.empty()))
                        .toList());
    }
}
