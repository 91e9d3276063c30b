package org.ecopetition.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.ecopetition.verification.VerificationEvent.Remeasured;
import org.ecopetition.verification.limit.LimitTable;
import org.ecopetition.verification.limit.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of what was measured once more after rectification. */
@Service
@Transactional
public class Remeasurements {

    /** Outcomes that say what follows; of an invalid measurement its officer says so himself. */
    private static final Set<Outcome> DECIDED = Set.of(Outcome.WITHIN, Outcome.EXCEEDED, Outcome.INVALID);

    private final TakenMeasurements measurements;
    private final LimitTable limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Remeasurements(TakenMeasurements measurements, LimitTable limits, ApplicationEventPublisher events, Clock clock) {
        this.measurements = measurements;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** The rules that were exceeded by valid measurements of the newest findings, with their allegation. */
    @Transactional(readOnly = true)
    public Set<ExceededLimit> exceeded(HandOffKey key) {
        Set<ExceededLimit> exceeded = new LinkedHashSet<>();
        measurements.current(key).stream()
                .filter(measurement -> measurement.outcome() == Outcome.EXCEEDED)
                .forEach(measurement -> exceeded.add(new ExceededLimit(measurement.allegation(), measurement.rule())));
        return exceeded;
    }

    /**
     * Takes down the measurements after rectification.
     *
     * @throws Refusal when a rule that was exceeded is not measured again, or so that nobody can say whether the limit is kept now
     */
    public void remeasure(HandOffKey key, List<MeasurementEntry> again, String person) {
        again.forEach(measured -> measurements.mustBeComplete(measured, LocalDate.now(clock)));
        for (ExceededLimit needed : exceeded(key)) {
            boolean covered =
                    again.stream().anyMatch(measured -> needed.isMetBy(measured.allegation(), measured.rule()));
            if (!covered) {
                throw new Refusal(
                        "verification.not-remeasured",
                        needed.allegation(),
                        new ItemName(needed.rule().item()));
            }
        }
        List<MeasurementEntry> likeBefore =
                again.stream().map(measured -> likeBefore(key, measured)).toList();
        exceeded(key).forEach(needed -> mustBeDecided(key, needed, likeBefore));
        measurements.keep(
                new MeasurementRound(key, Phase.AFTER, lastRemeasurement(key) + 1), likeBefore, LocalDate.now(clock));
        events.publishEvent(new Remeasured(key, clock.instant(), person, again));
    }

    /**
     * Holds the newest re-measurement against the limits.
     *
     * @return whether each exceeded rule has a valid value within its limit now, and nothing measured exceeds one
     */
    public boolean judgeRemeasurement(HandOffKey key) {
        int round = lastRemeasurement(key);
        List<Measurement> newest = measurements.of(key, Phase.AFTER).stream()
                .filter(m -> m.round() == round)
                .toList();
        measurements.judgeAll(key, newest);
        boolean nothingExceeds = newest.stream().noneMatch(m -> m.outcome() == Outcome.EXCEEDED);
        return nothingExceeds
                && exceeded(key).stream()
                        .allMatch(needed -> newest.stream()
                                .anyMatch(m ->
                                        needed.isMetBy(m.allegation(), m.rule()) && m.outcome() == Outcome.WITHIN));
    }

    /** 达标 alone or a bound on the wrong side of the limit would send everybody back without a word. */
    private void mustBeDecided(HandOffKey key, ExceededLimit needed, List<MeasurementEntry> again) {
        List<Outcome> outcomes = again.stream()
                .filter(measured -> needed.isMetBy(measured.allegation(), measured.rule()))
                .map(measured -> judged(key, measured))
                .toList();
        if (outcomes.stream().noneMatch(DECIDED::contains)) {
            throw new Refusal(
                    "verification.remeasured-undecided",
                    needed.allegation(),
                    new ItemName(needed.rule().item()),
                    outcomes.get(0));
        }
    }

    /** What a measurement after rectification would come to. */
    private Outcome judged(HandOffKey key, MeasurementEntry measured) {
        Measurement trial =
                measurements.measurement(new MeasurementRound(key, Phase.AFTER, 0), 0, measured, LocalDate.now(clock));
        trial.judge(limits);
        return Objects.requireNonNull(trial.outcome());
    }

    /** What was held against the limit of a permit is held against it again. */
    private MeasurementEntry likeBefore(HandOffKey key, MeasurementEntry again) {
        return measurements.current(key).stream()
                .filter(before -> before.allegation() == again.allegation()
                        && before.rule().equals(again.rule()))
                .findFirst()
                .map(again::like)
                .orElse(again);
    }

    private int lastRemeasurement(HandOffKey key) {
        return measurements.of(key, Phase.AFTER).stream()
                .mapToInt(Measurement::round)
                .max()
                .orElse(0);
    }
}
