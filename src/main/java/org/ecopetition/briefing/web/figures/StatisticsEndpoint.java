package org.ecopetition.briefing.web.figures;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Cutoffs;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Ratio;
import org.ecopetition.briefing.figures.Share;
import org.ecopetition.briefing.figures.Statistics;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems fetch the figures as of an instant, each with its definition. */
@RestController
@OpenTo({LIAISON, LEADER, AUDITOR})
class StatisticsEndpoint {

    private final Statistics statistics;
    private final Cutoffs cutoffs;
    private final FigureWords figureWords;
    private final Wording words;
    private final Clock clock;

    StatisticsEndpoint(Statistics statistics, Cutoffs cutoffs, FigureWords figureWords, Wording words, Clock clock) {
        this.statistics = statistics;
        this.cutoffs = cutoffs;
        this.figureWords = figureWords;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The figures of a round.
     *
     * @param figures by the name of the measure
     * @param splits by the name of the split, then by code
     */
    record Answer(
            OffsetDateTime asOf,
            OffsetDateTime knownAt,
            String programme,
            Map<String, Figure> figures,
            Map<String, Map<String, BigDecimal>> splits) {}

    /**
     * A figure with what it counts, in Chinese and English, and the address of what it is made of.
     *
     * @param value of a share in per cent with one decimal, zero where there is nothing to be a share of
     * @param numerator only of a share
     * @param denominator only of a share
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String definition,
            String definitionEn,
            String lines) {}

    @GetMapping(path = "/api/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer figures(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        Cutoff cutoff = cutoffs.of(programme, asOf, knownAt);
        Statistics.All all = statistics.of(cutoff);
        Map<String, Figure> figures = new LinkedHashMap<>();
        all.figures().forEach((measure, value) -> figures.put(measure.code(), figure(measure, value, cutoff)));
        Ratio.of(all.figures()).forEach(ratio -> figures.put(ratio.share().code(), figure(ratio, cutoff)));
        Map<String, Map<String, BigDecimal>> splits = new LinkedHashMap<>(all.splits());
        for (Share share : List.of(Share.TYPE_OF_MENTIONS, Share.TYPE_OF_PETITIONS)) {
            Map<String, BigDecimal> percents = new LinkedHashMap<>();
            Ratio.of(share, all.splits().getOrDefault("mentionsByType", Map.of()), all.figures())
                    .forEach(ratio -> percents.put(ratio.part(), ratio.percent()));
            splits.put(share.code(), percents);
        }
        return new Answer(at(cutoff.asOf()), at(cutoff.knownAt()), cutoff.programme(), figures, splits);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, words.say(refusal.code(), refusal.arguments()));
        problem.setTitle(words.say("figures.problem.400"));
        problem.setInstance(URI.create("/api/statistics"));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Figure figure(Measure measure, BigDecimal value, Cutoff cutoff) {
        return new Figure(
                plain(value),
                null,
                null,
                figureWords.definitionOf(Locale.CHINESE, measure),
                figureWords.definitionOf(Locale.ENGLISH, measure),
                FigurePlace.of(measure, cutoff));
    }

    private Figure figure(Ratio ratio, Cutoff cutoff) {
        return new Figure(
                plain(ratio.percent()),
                plain(ratio.numerator()),
                plain(ratio.denominator()),
                figureWords.definitionOf(Locale.CHINESE, ratio.share()),
                figureWords.definitionOf(Locale.ENGLISH, ratio.share()),
                FigurePlace.of(ratio.share(), ratio.part(), cutoff));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value.stripTrailingZeros();
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
