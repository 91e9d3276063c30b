package org.ecopetition.briefing;

import org.ecopetition.briefing.figures.CurrentFigures;
import org.ecopetition.briefing.figures.ReadySentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head figures of the round that runs today, or of the last one, in the one sentence of the briefing, with the time they were counted at. */
@Component
public class CurrentCalls {

    private final CurrentFigures figures;
    private final ReadySentences sentences;

    CurrentCalls(CurrentFigures figures, ReadySentences sentences) {
        this.figures = figures;
        this.sentences = sentences;
    }

    /** None while figures cannot be counted. */
    public @Nullable String sentence() {
        return figures.get()
                .map(told -> sentences.calls(told.cutoff(), told.figures()))
                .orElse(null);
    }
}
