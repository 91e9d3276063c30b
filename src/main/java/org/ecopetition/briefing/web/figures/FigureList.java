package org.ecopetition.briefing.web.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Share;
import org.jspecify.annotations.Nullable;

/**
 * The list behind a figure: the lines of a measure or of a part of it, those of the numerator (分子) and then of the
 * denominator (分母) of a share, or what came (新增) to a measure within a time and then what left it (减少).
 *
 * @param share none where a measure is listed
 * @param parts one; numerator and denominator; or what came and what left
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

    /** How a measure moved from an earlier cut-off to a later one. */
    static FigureList moved(Measure measure, Cutoff before, Cutoff cutoff) {
        return new FigureList(null, List.of(Part.moved(measure, cutoff, before), Part.moved(measure, before, cutoff)));
    }

    /** Where what moved is listed, the instant since when; else none. */
    @Nullable
    Instant since() {
        return first().against() == null ? null : first().against().asOf();
    }

    /** What the lines of a part are there as, for words; none where they are all alike. */
    Optional<String> role(int part) {
        if (parts.size() == 1) {
            return Optional.empty();
        }
        List<String> roles = share == null
                ? List.of("figures.came", "figures.left")
                : List.of("figures.numerator", "figures.denominator");
        return Optional.of(roles.get(part));
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
