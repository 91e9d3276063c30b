package org.ecopetition.briefing.web.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Cutoffs;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureLines;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.FigureLines.Total;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Ratio;
import org.ecopetition.briefing.figures.Share;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Reads the list behind a figure, page by page or whole; within one transaction, so that each unit is read once. */
@Component
@Transactional(readOnly = true)
class FigureLists {

    private final FigureLines lines;
    private final Cutoffs cutoffs;
    private final FigureWords words;
    private final Wording wording;

    FigureLists(FigureLines lines, Cutoffs cutoffs, FigureWords words, Wording wording) {
        this.lines = lines;
        this.cutoffs = cutoffs;
        this.words = words;
        this.wording = wording;
    }

    /**
     * Which figure somebody asks about.
     *
     * @param by none for the whole figure
     * @param part code of the part
     * @param batch number of the own batch that it is of alone; none for all
     * @param since to be told how the figure moved since, and not what it is
     */
    record Asked(
            @Nullable String programme,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable Dimension by,
            @Nullable String part,
            @Nullable Integer batch,
            @Nullable String since) {

        private boolean isWhole() {
            return by == null && batch == null;
        }
    }

    /** A line and, where a share is listed, whether it is of the numerator or the denominator. */
    record Row(String role, FigureWords.Row line) {

        /** Text, but for what it adds to a sum. */
        List<Object> cells() {
            List<Object> cells = new ArrayList<>(line.cells());
            if (!role.isEmpty()) {
                cells.add(0, role);
            }
            return cells;
        }
    }

    /** Some lines of a list, and whether more follow. */
    record Page(List<Row> rows, boolean more) {}

    /** @param code of a measure or a share */
    FigureList find(String code, Asked asked) {
        Optional<Measure> measure = Arrays.stream(Measure.values())
                .filter(known -> known.code().equals(code))
                .findFirst();
        Optional<Share> share = Arrays.stream(Share.values())
                .filter(known -> known.code().equals(code))
                .findFirst();
        Dimension by = asked.by();
        boolean isKnown = by == null
                ? measure.isPresent()
                        || share.filter(known -> known.by() == null).isPresent()
                : measure.filter(known -> known.isBy(by)).isPresent()
                        || share.filter(known -> FigureList.isBy(known, by)).isPresent();
        boolean isOfBatch = asked.batch() == null
                || measure.filter(known -> known.isBy(Dimension.BATCH)).isPresent();
        if (!isKnown || !isOfBatch) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String part = by == null ? "" : Optional.ofNullable(asked.part()).orElse("");
        Cutoff cutoff = cutoffs.of(asked.programme(), asked.asOf(), asked.knownAt());
        String since = asked.since();
        if (since != null) {
            return measure.filter(known -> known.isFollowed() && asked.isWhole())
                    .map(known -> FigureList.moved(known, before(since, cutoff), cutoff))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return measure.map(known -> FigureList.of(new Part(known, by, part, asked.batch(), cutoff, null)))
                .orElseGet(() -> FigureList.of(share.orElseThrow(), by, part, cutoff));
    }

    private Cutoff before(String since, Cutoff cutoff) {
        Cutoff before = cutoffs.of(cutoff.programme(), since, cutoff.knownAt().toString());
        if (!before.asOf().isBefore(cutoff.asOf())) {
            throw new Refusal("figures.since-late", since);
        }
        return before;
    }

    /** @param page the first is 0; the second part of a list follows upon its first */
    Page page(FigureList list, int page, int size, Locale language) {
        List<Row> rows = new ArrayList<>();
        long from = (long) page * size;
        for (int at = 0; at < list.parts().size() && rows.size() <= size; at++) {
            Part part = list.parts().get(at);
            String role = role(language, list, at);
            lines.lines(part, from, size - rows.size())
                    .forEach(line -> rows.add(new Row(role, words.row(language, line))));
            boolean goesOn = at + 1 < list.parts().size() && rows.size() <= size;
            from = goesOn ? Math.max(0, from - lines.total(part).lines()) : 0;
        }
        return new Page(rows.stream().limit(size).toList(), rows.size() > size);
    }

    /** Every line in its order, for a table to take along. */
    void all(FigureList list, Locale language, Consumer<Row> taken) {
        for (int at = 0; at < list.parts().size(); at++) {
            String role = role(language, list, at);
            lines.each(list.parts().get(at), line -> taken.accept(new Row(role, words.row(language, line))));
        }
    }

    /**
     * How many lines there are and what they make: for a share the figures of numerator and denominator and the per cent, for
     * what moved what came, what left and the difference.
     */
    String total(FigureList list, Locale language) {
        Total first = lines.total(list.first());
        Share share = list.share();
        if (list.since() != null) {
            Total left = lines.total(list.parts().get(1));
            return wording.say(
                    language, "figures.lines.moved", first.lines(), left.lines(), first.lines() - left.lines());
        }
        if (share == null) {
            return wording.say(language, "figures.lines.total", first.lines(), plain(first.figure()));
        }
        Ratio ratio = new Ratio(
                share,
                list.first().code(),
                first.figure(),
                lines.total(list.parts().get(1)).figure());
        return wording.say(
                language,
                "figures.lines.ratio",
                words.titleOf(language, list.first()),
                plain(ratio.numerator()),
                words.titleOf(language, list.parts().get(1)),
                plain(ratio.denominator()),
                ratio.printed());
    }

    List<String> headings(FigureList list) {
        List<String> headings = new ArrayList<>();
        if (list.parts().size() > 1) {
            headings.add(wording.say("figures.column.role"));
        }
        FigureWords.COLUMNS.forEach(column -> headings.add(wording.say("figures.column." + column)));
        return headings;
    }

    private String role(Locale language, FigureList list, int at) {
        return list.role(at).map(role -> wording.say(language, role)).orElse("");
    }

    private static String plain(BigDecimal figure) {
        return Dashboard.plain(figure);
    }
}
