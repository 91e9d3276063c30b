package org.ecopetition.verification;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.Refusal;
import org.ecopetition.verification.VerificationEvent.AllegationVerified;
import org.ecopetition.verification.VerificationEvent.Judged;
import org.ecopetition.verification.VerificationEvent.MeasurementsJudged;
import org.ecopetition.verification.VerificationEvent.Remeasured;
import org.ecopetition.verification.VerificationEvent.UnsubstantiatedReviewed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of what officers found and measured on site. */
@Service
@Transactional
public class SiteVisits {

    /** Pieces of evidence that "not substantiated" needs: described, filed, or a valid measurement. */
    private static final int EVIDENCE_NEEDED = 2;

    /** Outcomes that say what follows; of an invalid measurement its officer says so himself. */
    private static final Set<Outcome> DECIDED = Set.of(Outcome.WITHIN, Outcome.EXCEEDED, Outcome.INVALID);

    private final Findings findings;
    private final Measurements measurements;
    private final LimitTable limits;
    private final HandOffDesk handOffs;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final NightHours night;

    SiteVisits(
            Findings findings,
            Measurements measurements,
            LimitTable limits,
            HandOffDesk handOffs,
            ApplicationEventPublisher events,
            Clock clock,
            NightHours night) {
        this.findings = findings;
        this.measurements = measurements;
        this.limits = limits;
        this.handOffs = handOffs;
        this.events = events;
        this.clock = clock;
        this.night = night;
    }

    /**
     * Takes down what was found about one allegation.
     *
     * @param filed how many valid pieces of evidence are filed for the allegation
     * @param unit id of the unit the person came from: the lead unit or an assisting one
     * @throws Refusal when a date lies ahead, a measurement is incomplete, or evidence for "not substantiated" is missing, of which filed pieces and valid
     *     measurements count, for they can be looked at again; described ones do not
     */
    public void record(
            HandOffKey key, int allegation, FindingReport report, int filed, String person, @Nullable String unit) {
        if (report.visitDate().isAfter(LocalDate.now(clock))) {
            throw new Refusal("form.date-ahead", report.visitDate());
        }
        report.measurements().forEach(measured -> mustBeComplete(measured, report.visitDate()));
        long evidence =
                filed + report.measurements().stream().filter(Measured::valid).count();
        if (report.verdict() == Verdict.UNSUBSTANTIATED && evidence < EVIDENCE_NEEDED) {
            throw new Refusal("verification.evidence-missing", EVIDENCE_NEEDED);
        }
        int round = latest(key, allegation).map(finding -> finding.round() + 1).orElse(1);
        findings.saveAndFlush(new Finding(key, allegation, round, report, person, clock.instant()).of(unit));
        keep(key, Phase.BEFORE, round, report.measurements(), report.visitDate());
        events.publishEvent(new AllegationVerified(key, clock.instant(), person, allegation, report, unit));
    }

    /**
     * Holds the newest measurements of an allegation against the limits; a second call changes nothing.
     *
     * @return the verdict the officer gave, which stands whatever the measurements say
     */
    public Verdict judge(HandOffKey key, int allegation) {
        Finding finding =
                latest(key, allegation).orElseThrow(() -> new Refusal("verification.no-finding", key, allegation));
        judgeAll(
                key,
                of(key, Phase.BEFORE).stream()
                        .filter(measurement ->
                                measurement.allegation() == allegation && measurement.round() == finding.round())
                        .toList());
        return finding.verdict();
    }

    /** The newest finding about an allegation. */
    @Transactional(readOnly = true)
    public Optional<Finding> latest(HandOffKey key, int allegation) {
        return findings.findFirstByHandOffAndAllegationOrderByRoundDesc(key.value(), allegation);
    }

    /** The newest finding about each allegation of a hand-off, in their order. */
    @Transactional(readOnly = true)
    public List<Finding> of(HandOffKey key) {
        return handOffs.find(key).allegations().stream()
                .flatMap(allegation -> latest(key, allegation).stream())
                .toList();
    }

    /** All measurements of a hand-off in every round, also of findings that were sent back. */
    @Transactional(readOnly = true)
    public List<Measurement> everyMeasurementOf(HandOffKey key) {
        return measurements.findByHandOffOrderByPhaseDescRoundAscAllegationAscPositionAsc(key.value());
    }

    /** The measurements of a hand-off that count, those before rectification first. */
    @Transactional(readOnly = true)
    public List<Measurement> measurementsOf(HandOffKey key) {
        List<Measurement> all = new ArrayList<>(current(key));
        all.addAll(of(key, Phase.AFTER));
        return all;
    }

    /** Takes the second reviewer's word on "not substantiated". */
    public void review(HandOffKey key, int allegation, boolean agrees, String opinion, String person) {
        Finding finding = latest(key, allegation).orElseThrow();
        finding.reviewed(agrees, opinion, person);
        findings.saveAndFlush(finding);
        events.publishEvent(new UnsubstantiatedReviewed(key, clock.instant(), person, allegation, agrees, opinion));
    }

    /** Refuses the verifier as second reviewer. */
    @Transactional(readOnly = true)
    public void mayBeReviewedBy(HandOffKey key, int allegation, String person) {
        latest(key, allegation).ifPresent(finding -> finding.mayBeReviewedBy(person));
    }

    /** The verdict on the whole hand-off, derived from the findings; kept with it. */
    public Verdict rollUp(HandOffKey key) {
        Verdict whole = usualVerdict(key);
        handOffs.verified(key, whole);
        return whole;
    }

    /** The verdict on the whole that follows from the newest findings. */
    @Transactional(readOnly = true)
    public Verdict usualVerdict(HandOffKey key) {
        return Verdict.rollUp(of(key).stream().map(Finding::verdict).toList());
    }

    /** The rules that were exceeded by valid measurements of the newest findings, with their allegation. */
    @Transactional(readOnly = true)
    public Set<Exceeded> exceeded(HandOffKey key) {
        Set<Exceeded> exceeded = new LinkedHashSet<>();
        current(key).stream()
                .filter(measurement ->
                        measurement.outcome().filter(Outcome.EXCEEDED::equals).isPresent())
                .forEach(measurement -> exceeded.add(new Exceeded(measurement.allegation(), measurement.rule())));
        return exceeded;
    }

    /**
     * Takes down the measurements after rectification.
     *
     * @throws Refusal when a rule that was exceeded is not measured again, or so that nobody can say whether the limit is kept now
     */
    public void remeasure(HandOffKey key, List<Measured> again, String person) {
        again.forEach(measured -> mustBeComplete(measured, LocalDate.now(clock)));
        for (Exceeded needed : exceeded(key)) {
            boolean covered =
                    again.stream().anyMatch(measured -> needed.isMetBy(measured.allegation(), measured.rule()));
            if (!covered) {
                throw new Refusal(
                        "verification.not-remeasured",
                        needed.allegation(),
                        new ItemName(needed.rule().item()));
            }
        }
        List<Measured> likeBefore =
                again.stream().map(measured -> likeBefore(key, measured)).toList();
        exceeded(key).forEach(needed -> mustBeDecided(key, needed, likeBefore));
        keep(key, Phase.AFTER, lastRemeasurement(key) + 1, likeBefore, LocalDate.now(clock));
        events.publishEvent(new Remeasured(key, clock.instant(), person, again));
    }

    /**
     * Holds the newest re-measurement against the limits.
     *
     * @return whether each exceeded rule has a valid value within its limit now, and nothing measured exceeds one
     */
    public boolean judgeRemeasurement(HandOffKey key) {
        int round = lastRemeasurement(key);
        List<Measurement> newest =
                of(key, Phase.AFTER).stream().filter(m -> m.round() == round).toList();
        judgeAll(key, newest);
        boolean nothingExceeds = newest.stream()
                .noneMatch(m -> m.outcome().filter(Outcome.EXCEEDED::equals).isPresent());
        return nothingExceeds
                && exceeded(key).stream()
                        .allMatch(needed -> newest.stream()
                                .anyMatch(m -> needed.isMetBy(m.allegation(), m.rule())
                                        && m.outcome()
                                                .filter(Outcome.WITHIN::equals)
                                                .isPresent()));
    }

    /** 达标 alone or a bound on the wrong side of the limit would send everybody back without a word. */
    private void mustBeDecided(HandOffKey key, Exceeded needed, List<Measured> again) {
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
    private Outcome judged(HandOffKey key, Measured measured) {
        Measurement trial = measurement(key, Phase.AFTER, 0, 0, measured, LocalDate.now(clock));
        trial.judge(limits);
        return trial.outcome().orElseThrow();
    }

    /** What was held against the limit of a permit is held against it again. */
    private Measured likeBefore(HandOffKey key, Measured again) {
        return current(key).stream()
                .filter(before -> before.allegation() == again.allegation()
                        && before.rule().equals(again.rule()))
                .findFirst()
                .map(again::like)
                .orElse(again);
    }

    private void judgeAll(HandOffKey key, List<Measurement> open) {
        List<Measurement> unjudged =
                open.stream().filter(m -> m.outcome().isEmpty()).toList();
        if (unjudged.isEmpty()) {
            return;
        }
        unjudged.forEach(measurement -> {
            measurement.judge(limits);
            measurements.saveAndFlush(measurement);
        });
        events.publishEvent(new MeasurementsJudged(
                key,
                clock.instant(),
                "system",
                unjudged.stream().map(SiteVisits::judged).toList()));
    }

    private static Judged judged(Measurement m) {
        return new Judged(
                m.allegation(),
                m.rule(),
                m.point(),
                m.printed(),
                m.outcome().orElseThrow(),
                m.limit().map(limit -> limitOf(m, limit) + " " + m.unit()).orElse(""),
                m.margin().map(SiteVisits::plain).orElse(""),
                m.standard().orElse(""),
                m.tableVersion().orElse(""),
                m.limit().map(limit -> !m.awaitsExpert()).orElse(null),
                m.periodByTime().orElse(null));
    }

    /** The limit, or both ends of what it has to lie between. */
    private static String limitOf(Measurement m, BigDecimal limit) {
        return m.lowerLimit().map(lowest -> plain(lowest) + "–").orElse("") + plain(limit);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private List<Measurement> current(HandOffKey key) {
        Map<Integer, Integer> rounds = of(key).stream().collect(Collectors.toMap(Finding::allegation, Finding::round));
        return of(key, Phase.BEFORE).stream()
                .filter(m -> Integer.valueOf(m.round()).equals(rounds.get(m.allegation())))
                .toList();
    }

    private List<Measurement> of(HandOffKey key, Phase phase) {
        return everyMeasurementOf(key).stream()
                .filter(measurement -> measurement.phase() == phase)
                .toList();
    }

    private int lastRemeasurement(HandOffKey key) {
        return of(key, Phase.AFTER).stream().mapToInt(Measurement::round).max().orElse(0);
    }

    /** Keeps them with the day whose limits apply. */
    private void keep(HandOffKey key, Phase phase, int round, List<Measured> all, LocalDate otherwise) {
        int position = 0;
        for (Measured measured : all) {
            Measurement measurement = measurement(key, phase, round, ++position, measured, otherwise);
            measurement.compareWith(nightAt(key));
            measurements.saveAndFlush(measurement);
        }
    }

    private NightHours.Night nightAt(HandOffKey key) {
        return night.in(handOffs.find(key).regionCode().orElse(""));
    }

    private Measurement measurement(
            HandOffKey key, Phase phase, int round, int position, Measured measured, LocalDate otherwise) {
        return new Measurement(
                key, phase, round, position, measured, unitOf(measured), day(measured, otherwise), clock.instant());
    }

    private String unitOf(Measured measured) {
        return limits.choices()
                .unitOf(measured.rule().item())
                .orElse(Objects.requireNonNullElse(measured.ownUnit(), ""));
    }

    /** The day whose limits apply: that of the measurement, or the given one where it names none. */
    private LocalDate day(Measured measured, LocalDate otherwise) {
        Instant at = measured.at();
        return at == null ? otherwise : LocalDate.ofInstant(at, clock.getZone());
    }

    private void mustBeComplete(Measured measured, LocalDate otherwise) {
        Instant at = measured.at();
        if (at != null && at.isAfter(clock.instant())) {
            throw new Refusal("verification.measured-ahead", measured.point());
        }
        Reading reading = measured.reading();
        if (reading == null && measured.valid()) {
            throw new Refusal("verification.value-missing", measured.point());
        }
        if (reading != null
                && reading.isNegative()
                && !MeasuringUnit.of(unitOf(measured)).goesBelowNought()) {
            throw new Refusal("verification.value-negative", measured.point());
        }
        OwnLimit own = measured.ownLimit();
        if (own != null && own.limitValue() != null && !Limit.isPossible(own.limitValue(), unitOf(measured))) {
            throw new Refusal("verification.limit-not-positive", measured.point());
        }
        if (!measured.isOfOwnItem() && !limits.choices().fit(measured.rule(), day(measured, otherwise))) {
            boolean lacksPeriod = measured.rule().period() == null
                    && !limits.choices().periods(measured.rule().item()).isEmpty();
            throw new Refusal(lacksPeriod ? "verification.period-missing" : "verification.no-limit", measured.point());
        }
    }
}
