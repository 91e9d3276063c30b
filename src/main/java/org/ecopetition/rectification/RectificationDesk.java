package org.ecopetition.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.BusinessTime;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.ecopetition.rectification.RectificationEvent.RectificationInspected;
import org.ecopetition.rectification.RectificationEvent.RectificationReported;
import org.ecopetition.verification.Measured;
import org.ecopetition.verification.SiteVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows a rectification from the unit's report to acceptance on site. */
@Service
@Transactional
public class RectificationDesk {

    private final Rectifications rectifications;
    private final SiteVisits visits;
    private final HandOffDesk handOffs;
    private final Wording wording;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RectificationDesk(
            Rectifications rectifications,
            SiteVisits visits,
            HandOffDesk handOffs,
            Wording wording,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rectifications = rectifications;
        this.visits = visits;
        this.handOffs = handOffs;
        this.wording = wording;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The newest report of the unit. */
    @Transactional(readOnly = true)
    public Optional<Rectification> latest(HandOffKey key) {
        return rectifications.findFirstByHandOffOrderByRoundDesc(key.value());
    }

    /**
     * Takes the unit's report.
     *
     * @param unit id of the unit the person came from: the lead unit or an assisting one
     * @return whether limits that were exceeded have to be measured again before the result can be reviewed
     * @throws Refusal when a date is missing or impossible
     */
    public boolean report(HandOffKey key, RectificationReport report, String person, @Nullable String unit) {
        mustBeComplete(report);
        int round = latest(key).map(last -> last.round() + 1).orElse(1);
        rectifications.saveAndFlush(new Rectification(key, round, report, person, clock.instant()).of(unit));
        events.publishEvent(new RectificationReported(key, clock.instant(), person, report, unit));
        boolean measureAgain = report.state() == RectificationState.COMPLETED
                && !visits.exceeded(key).isEmpty();
        if (!measureAgain) {
            handOffs.rectified(key);
        }
        return measureAgain;
    }

    /** Takes the measurements after rectification. */
    public void remeasure(HandOffKey key, List<Measured> again, String person) {
        visits.remeasure(key, again, person);
    }

    /**
     * Judges the re-measurement and, when all is within the limits, passes the result on to review.
     *
     * @return whether all is within the limits
     */
    public boolean judgeRemeasurement(HandOffKey key) {
        boolean within = visits.judgeRemeasurement(key);
        if (within) {
            handOffs.rectified(key);
        }
        return within;
    }

    /**
     * Accepts the reviewed result.
     *
     * @throws Refusal when it is called staged although finished, or finished although rectification goes on
     */
    public void acceptResult(HandOffKey key, ClosingState state, String person) {
        boolean unsubstantiated = handOffs.find(key)
                .verdict()
                .filter(Verdict.UNSUBSTANTIATED::equals)
                .isPresent();
        boolean goesOn = !unsubstantiated
                && latest(key)
                        .filter(last -> last.state() == RectificationState.IN_PROGRESS)
                        .isPresent();
        if (state.goesOn() && !goesOn) {
            throw new Refusal("rectification.not-staged", key);
        }
        if (!state.goesOn() && goesOn) {
            throw new Refusal("rectification.still-going-on", key);
        }
        handOffs.acceptResult(key, state, person);
    }

    /**
     * Takes the acceptance on site; failed, it goes back to the unit.
     *
     * @throws Refusal when it is called passed although one of the three standards is not met
     */
    public void inspect(HandOffKey key, AcceptanceReport report, String person) {
        if (report.date().isAfter(LocalDate.now(clock))) {
            throw new Refusal("form.date-ahead", report.date());
        }
        if (report.passed() && !(report.pollutionRemoved() && report.ecologyRestored() && report.publicSatisfied())) {
            throw new Refusal("rectification.standard-not-met");
        }
        jdbc.sql("insert into acceptance (id, hand_off, passed, on_date, pollution_removed, ecology_restored,"
                        + " public_satisfied, opinion, accepted_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        key.value(),
                        report.passed(),
                        report.date(),
                        report.pollutionRemoved(),
                        report.ecologyRestored(),
                        report.publicSatisfied(),
                        report.opinion(),
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new RectificationInspected(key, BusinessTime.of(report.date(), clock), person, report));
        if (report.passed()) {
            handOffs.accepted(key);
        } else {
            handOffs.rectifyAgain(key, withUnmet(report), person);
        }
    }

    /** The opinion, and which of the three standards are not met: what the unit reads when it rectifies again. */
    private String withUnmet(AcceptanceReport report) {
        String unmet = Stream.of(
                        report.pollutionRemoved() ? "" : "pollution-removed",
                        report.ecologyRestored() ? "" : "ecology-restored",
                        report.publicSatisfied() ? "" : "public-satisfied")
                .filter(standard -> !standard.isEmpty())
                .map(standard -> wording.say("rectification." + standard))
                .collect(Collectors.joining("、"));
        return unmet.isEmpty() ? report.opinion() : wording.say("rectification.unmet", report.opinion(), unmet);
    }

    private void mustBeComplete(RectificationReport report) {
        LocalDate today = LocalDate.now(clock);
        LocalDate completedOn = report.completedOn();
        if (report.state() == RectificationState.COMPLETED && completedOn == null) {
            throw new Refusal("rectification.no-completion-date");
        }
        if (report.state() == RectificationState.IN_PROGRESS && report.plannedFinish() == null) {
            throw new Refusal("rectification.no-planned-finish");
        }
        if (completedOn != null && completedOn.isAfter(today)) {
            throw new Refusal("form.date-ahead", completedOn);
        }
    }
}
