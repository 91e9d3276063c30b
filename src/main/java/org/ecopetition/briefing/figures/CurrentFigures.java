package org.ecopetition.briefing.figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The figures of the round that runs today, or of the last one, counted at most once a minute and kept with their time. */
@Component
public class CurrentFigures {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final FigureCounts book;
    private final Cutoffs cutoffs;
    private final Clock clock;
    private @Nullable Told told;
    private Instant askedAt = Instant.EPOCH;

    CurrentFigures(FigureCounts book, Cutoffs cutoffs, Clock clock) {
        this.book = book;
        this.cutoffs = cutoffs;
        this.clock = clock;
    }

    /** Figures and when they were counted. */
    public record Told(Cutoff cutoff, Map<Measure, BigDecimal> figures) {}

    /** None while the database is away, or earlier cases are still being counted. */
    public synchronized Optional<Told> get() {
        Instant now = clock.instant();
        if (askedAt.plus(KEPT).isBefore(now) || askedAt.isAfter(now)) {
            askedAt = now;
            told = count();
        }
        return Optional.ofNullable(told);
    }

    private @Nullable Told count() {
        try {
            Cutoff cutoff = cutoffs.now();
            return new Told(cutoff, book.figures(cutoff));
        } catch (DataAccessException | Refusal away) {
            return null;
        }
    }
}
