package org.ecopetition.briefing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ecopetition.petition.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens briefings when the cut-off that was planned for a round has come; on several nodes each is opened once. */
@Component
@EnableScheduling
class BriefingSchedule {

    private static final Logger log = LoggerFactory.getLogger(BriefingSchedule.class);
    private static final String SYSTEM = "system";

    private final BriefingRounds rounds;
    private final BriefingOpening opening;
    private final Clock clock;

    BriefingSchedule(BriefingRounds rounds, BriefingOpening opening, Clock clock) {
        this.rounds = rounds;
        this.opening = opening;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void openWhatIsDue() {
        rounds.due(clock.instant()).forEach(this::open);
    }

    private void open(BriefingRound round) {
        Instant cutoff = round.rhythm().nextCutoff();
        if (cutoff == null) {
            return;
        }
        try {
            opening.open(round.programme(), cutoff, SYSTEM);
            rounds.plan(round.programme(), cutoff, after(cutoff, round));
        } catch (Refusal refusal) {
            log.info("no briefing of {} for {}: {}", round.programme(), cutoff, refusal.code());
            if (!refusal.code().equals("figures.not-ready")) {
                rounds.plan(round.programme(), cutoff, after(cutoff, round));
            }
        } catch (DataAccessException later) {
            log.warn("a briefing of {} for {} is left to the next minute", round.programme(), cutoff, later);
        }
    }

    /** The first cut-off that still lies ahead: what was missed is not made up for, nobody needs yesterday's briefing. */
    private Instant after(Instant cutoff, BriefingRound round) {
        Duration step = Duration.ofDays(round.rhythm().everyDays());
        Instant next = cutoff.plus(step);
        while (!next.isAfter(clock.instant())) {
            next = next.plus(step);
        }
        return next;
    }
}
