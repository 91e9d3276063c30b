package org.ecopetition.briefing.web.figures;

import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Share;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of what a figure is made of. */
final class FigurePlace {

    private FigurePlace() {}

    static String of(Measure measure, Cutoff cutoff) {
        return of(new Part(measure, null, "", cutoff));
    }

    static String of(Part part) {
        return of(part, "");
    }

    /** @param part code of the part that it is the share of, empty for the whole */
    static String of(Share share, String part, Cutoff cutoff) {
        return of(FigureList.of(share, share.by(), part, cutoff), "");
    }

    static String of(Part part, String ending) {
        return of(FigureList.of(part), ending);
    }

    /** How a measure moved from an earlier cut-off to a later one. */
    static String of(Measure measure, Cutoff before, Cutoff cutoff) {
        return of(FigureList.moved(measure, before, cutoff), "");
    }

    /** @param ending of the file, with its dot; empty for the page */
    static String of(FigureList list, String ending) {
        Part part = list.first();
        Cutoff cutoff = list.cutoff();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/figures/lines/")
                .path(list.code() + ending)
                .queryParam("programme", cutoff.programme())
                .queryParam("asOf", cutoff.asOf())
                .queryParam("knownAt", cutoff.knownAt());
        if (part.batch() != null) {
            address.queryParam("batch", part.batch());
        }
        if (list.since() != null) {
            address.queryParam("since", list.since());
        }
        Dimension by = part.dimension();
        if (by == null) {
            return address.encode().toUriString();
        }
        return address.queryParam("by", by)
                .queryParam("part", "{part}")
                .encode()
                .buildAndExpand(part.code())
                .toUriString();
    }
}
