package org.ecopetition.briefing.web;

import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.Measure;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of what a figure is made of. */
final class FigurePlace {

    private FigurePlace() {}

    static String of(Measure measure, Cutoff cutoff) {
        return address(measure, cutoff).encode().toUriString();
    }

    static String of(Measure measure, Dimension dimension, String code, Cutoff cutoff) {
        return address(measure, cutoff)
                .queryParam("by", dimension)
                .queryParam("part", "{part}")
                .encode()
                .buildAndExpand(code)
                .toUriString();
    }

    private static UriComponentsBuilder address(Measure measure, Cutoff cutoff) {
        return UriComponentsBuilder.fromPath("/figures/lines/" + measure.code())
                .queryParam("programme", cutoff.programme())
                .queryParam("asOf", cutoff.asOf())
                .queryParam("knownAt", cutoff.knownAt());
    }
}
