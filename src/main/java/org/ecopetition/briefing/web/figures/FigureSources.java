package org.ecopetition.briefing.web.figures;

import java.util.stream.Stream;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Cutoffs;
import org.ecopetition.briefing.figures.FigureBases;
import org.ecopetition.briefing.figures.FigureCounts;
import org.ecopetition.briefing.figures.HotSpots;
import org.ecopetition.briefing.figures.ReadySentences;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the dashboard takes its figures from. */
@Component
record FigureSources(
        Cutoffs cutoffs,
        FigureCounts book,
        HotSpots hotSpots,
        ReadySentences sentences,
        FigureBases bases,
        ProgrammeDesk programmes) {

    /** The cut-off somebody asks for. */
    Cutoff cutoff(@Nullable String programme, @Nullable String asOf, @Nullable String knownAt) {
        boolean namesNothing = Stream.of(programme, asOf, knownAt).allMatch(said -> said == null || said.isBlank());
        return namesNothing ? cutoffs.now() : cutoffs.of(programme, asOf, knownAt);
    }
}
