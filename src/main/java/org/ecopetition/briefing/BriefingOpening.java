package org.ecopetition.briefing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecopetition.briefing.BriefingEvent.BriefingOpened;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.FigureCounts;
import org.ecopetition.briefing.news.NewsBook;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.petition.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a briefing for a cut-off: once, with its figures frozen, and asks the units for their news. */
@Service
@Transactional
public class BriefingOpening {

    private final Briefings briefings;
    private final BriefingRounds rounds;
    private final NewsBook news;
    private final FigureCounts figures;
    private final ProgrammeDesk programmes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BriefingOpening(
            Briefings briefings,
            BriefingRounds rounds,
            NewsBook news,
            FigureCounts figures,
            ProgrammeDesk programmes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.briefings = briefings;
        this.rounds = rounds;
        this.news = news;
        this.figures = figures;
        this.programmes = programmes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @param asOf the cut-off; seconds do not count
     * @throws Refusal when the round is unknown, the cut-off lies ahead or before the round, or was opened for already
     */
    public BriefingKey open(String programme, Instant asOf, String person) {
        Programme round = programmes.find(programme).orElseThrow(() -> new Refusal("briefing.no-round").at("round"));
        Instant now = clock.instant();
        Instant cutoff = asOf.truncatedTo(ChronoUnit.MINUTES);
        if (cutoff.isAfter(now)) {
            throw new Refusal("briefing.ahead").at("asOf");
        }
        if (cutoff.isBefore(Cutoff.EARLIEST)) {
            throw new Refusal("figures.too-early").at("asOf");
        }
        LocalDate first = round.stayFrom();
        if (first != null && cutoff.atZone(clock.getZone()).toLocalDate().isBefore(first)) {
            throw new Refusal("briefing.before-round", first.toString()).at("asOf");
        }
        BriefingKey key = BriefingKey.of(programme, cutoff);
        if (briefings.existsByBriefingKey(key.value())) {
            throw new Refusal("briefing.opened-already").at("asOf");
        }
        open(key, cutoff, now, person);
        return key;
    }

    private void open(BriefingKey key, Instant asOf, Instant now, String person) {
        Cutoff cutoff = new Cutoff(key.programme(), asOf, now);
        BriefingRound round = rounds.of(key.programme());
        Instant due = now.plus(Duration.ofHours(round.rhythm().newsHours()));
        FrozenFigures frozen = FrozenFigures.of(cutoff, figures.figures(cutoff));
        BriefingContent blank = new BriefingContent(round.title(), List.of(), List.of(), List.of());
        try {
            briefings.saveAndFlush(new Briefing(key, frozen, blank, due, person));
        } catch (DataIntegrityViolationException byAnotherAtOnce) {
            throw new Refusal("briefing.opened-already").at("asOf");
        }
        news.takeWaiting(key);
        events.publishEvent(new BriefingOpened(
                key,
                now,
                person,
                news.asked(),
                due,
                due.minus(Duration.ofHours(round.rhythm().reminderHours()))));
    }
}
