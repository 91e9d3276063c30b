package org.ecopetition.briefing.web;

import java.util.List;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Share;
import org.jspecify.annotations.Nullable;

/**
 * The list behind a figure: the lines of a measure or of a part of it, or those of the numerator (分子) and then of the
 * denominator (分母) of a share.
 *
 * @param share none where a measure is listed
 * @param parts one, or numerator and denominator
 */
record FigureList(@Nullable Share share, List<Part> parts) {

    static FigureList of(Part part) {
        return new FigureList(null, List.of(part));
    }

    /** @param by what both are split by; none for the whole */
    static FigureList of(Share share, @Nullable Dimension by, String code, Cutoff cutoff) {
        Part whole = new Part(share.denominator(), null, "", cutoff);
        boolean isOfPart = share.by() == null;
        return new FigureList(
                share,
                List.of(
                        new Part(share.numerator(), by, code, cutoff),
                        isOfPart ? new Part(share.denominator(), by, code, cutoff) : whole));
    }

    Part first() {
        return parts.get(0);
    }

    Cutoff cutoff() {
        return first().cutoff();
    }

    /** What addresses and files call it. */
    String code() {
        return share == null ? first().measure().code() : share.code();
    }

    /** Whether its figure is a sum of what its lines state, and not their number. */
    boolean isSum() {
        return first().measure().isSum();
    }

    /** Whether a share can be split so. */
    static boolean isBy(Share share, Dimension by) {
        Measure numerator = share.numerator();
        return share.by() == null ? numerator.isBy(by) && share.denominator().isBy(by) : share.by() == by;
    }
}
