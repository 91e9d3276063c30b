package org.ecopetition.briefing.web.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Tally;
import org.ecopetition.briefing.published.PastRound;
import org.ecopetition.briefing.published.PublishedBatch;
import org.ecopetition.briefing.published.PublishedDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Batches of this round as counted beside the batches with the same numbers of a past round as published (公布数据). They stand
 * side by side; nothing is ever added up or taken off over both.
 */
@Component
class RoundComparison {

    private static final int MOST_BATCHES = 500;

    private final PublishedDesk desk;

    RoundComparison(PublishedDesk desk) {
        this.desk = desk;
    }

    /**
     * What is compared.
     *
     * @param rounds that can be compared by their batches
     * @param past the code of the round that is, empty for none
     */
    record Compared(List<PastRound> rounds, String past, List<Line> lines) {}

    /**
     * A batch number in both rounds.
     *
     * @param own what was counted of this round; empty where it had no such batch by the cut-off
     * @param published what was published of the past round; empty where nothing is kept
     */
    record Line(int number, List<Own> own, List<PublishedBatch> published) {}

    /** What was counted of a batch of this round; the links lead to what the figures are made of. */
    record Own(String handedOff, String handedOffLink, String decomposed, String decomposedLink) {}

    /** @param asked the code of the past round; the one of which most batches are kept where it is none */
    Compared of(Tally tally, Cutoff cutoff, @Nullable String asked) {
        List<PastRound> rounds =
                desk.rounds().stream().filter(round -> round.numbered() > 0).toList();
        Optional<PastRound> past = rounds.stream()
                .filter(round -> round.code().equals(asked))
                .findFirst()
                .or(() -> rounds.stream().max(Comparator.comparingInt(PastRound::numbered)));
        return past.map(round -> new Compared(rounds, round.code(), lines(round, tally, cutoff)))
                .orElseGet(() -> new Compared(rounds, "", List.of()));
    }

    private List<Line> lines(PastRound past, Tally tally, Cutoff cutoff) {
        Map<Integer, Line> lines = new TreeMap<>();
        Map<String, BigDecimal> handedOff = tally.split(Measure.HANDED_OFF, Dimension.BATCH);
        Map<String, BigDecimal> decomposed = tally.split(Measure.DECOMPOSED, Dimension.BATCH);
        handedOff.keySet().stream()
                .filter(batch -> batch.matches("\\d{1,6}"))
                .forEach(batch ->
                        line(lines, Integer.parseInt(batch)).own().add(own(batch, handedOff, decomposed, cutoff)));
        desk.batches(past, 0, MOST_BATCHES).forEach(batch -> {
            if (batch.batchNumber() != null) {
                line(lines, batch.batchNumber()).published().add(batch);
            }
        });
        return List.copyOf(lines.values());
    }

    private static Own own(
            String batch, Map<String, BigDecimal> handedOff, Map<String, BigDecimal> decomposed, Cutoff cutoff) {
        return new Own(
                Dashboard.plain(handedOff.getOrDefault(batch, BigDecimal.ZERO)),
                FigurePlace.of(new Part(Measure.HANDED_OFF, Dimension.BATCH, batch, cutoff)),
                Dashboard.plain(decomposed.getOrDefault(batch, BigDecimal.ZERO)),
                FigurePlace.of(new Part(Measure.DECOMPOSED, Dimension.BATCH, batch, cutoff)));
    }

    private static Line line(Map<Integer, Line> lines, int number) {
        return lines.computeIfAbsent(number, any -> new Line(number, new ArrayList<>(), new ArrayList<>()));
    }
}
