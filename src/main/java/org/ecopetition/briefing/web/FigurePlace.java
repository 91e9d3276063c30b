package org.ecopetition.briefing.web;

import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureLines.Part;
import org.ecopetition.briefing.figures.Measure;
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

    /** @param ending of the file, with its dot; empty for the page */
    static String of(Part part, String ending) {
        Cutoff cutoff = part.cutoff();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/figures/lines/")
                .path(part.measure().code() + ending)
                .queryParam("programme", cutoff.programme())
                .queryParam("asOf", cutoff.asOf())
                .queryParam("knownAt", cutoff.knownAt());
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
