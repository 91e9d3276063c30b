package org.ecopetition.briefing.web;

import java.util.stream.Stream;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Cutoffs;
import org.ecopetition.briefing.figures.FigureBases;
import org.ecopetition.briefing.figures.FigureBook;
import org.ecopetition.briefing.figures.HotSpots;
import org.ecopetition.briefing.figures.ReadySentences;
import org.ecopetition.organisation.Programme;
import org.ecopetition.organisation.ProgrammeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the dashboard takes its figures from. */
@Component
record FigureSources(
        Cutoffs cutoffs,
        FigureBook book,
        HotSpots hotSpots,
        ReadySentences sentences,
        FigureBases bases,
        ProgrammeDesk programmes) {

    /**
     * The cut-off somebody asks for; whoever names neither round nor time sees today's round or, while nothing has come in of
     * it, the last one of which something did.
     */
    Cutoff cutoff(@Nullable String programme, @Nullable String asOf, @Nullable String knownAt) {
        Cutoff asked = cutoffs.of(programme, asOf, knownAt);
        boolean namesNothing = Stream.of(programme, asOf, knownAt).allMatch(said -> said == null || said.isBlank());
        if (!namesNothing || book.hasPetitions(asked.programme())) {
            return asked;
        }
        return programmes.all().stream()
                .map(Programme::code)
                .filter(book::hasPetitions)
                .findFirst()
                .map(code -> cutoffs.of(code, null, null))
                .orElse(asked);
    }
}
