package org.ecopetition.verification;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.ecopetition.verification.VerificationEvent.Judged;
import org.ecopetition.verification.VerificationEvent.MeasurementsJudged;
import org.ecopetition.verification.limit.Limit;
import org.ecopetition.verification.limit.LimitTable;
import org.ecopetition.verification.limit.MeasuringUnit;
import org.ecopetition.verification.limit.NightHours;
import org.ecopetition.verification.limit.Reading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes measurements down, holds them against the limits, and knows which ones count. */
@Component
class TakenMeasurements {

    private final VisitRecords records;
    private final LimitTable limits;
    private final HandOffDesk handOffs;
    private final NightHours night;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakenMeasurements(
            VisitRecords records,
            LimitTable limits,
            HandOffDesk handOffs,
            NightHours night,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.limits = limits;
        this.handOffs = handOffs;
        this.night = night;
        this.events = events;
        this.clock = clock;
    }

    /** The newest finding about each allegation of a hand-off, in their order. */
    List<Finding> findings(HandOffKey key) {
        return handOffs.find(key).matter().allegations().stream()
                .flatMap(allegation -> records.latest(key, allegation).stream())
                .toList();
    }

    /** What was measured before rectification, of the newest findings. */
    List<Measurement> current(HandOffKey key) {
        Map<Integer, Integer> rounds =
                findings(key).stream().collect(Collectors.toMap(Finding::allegation, Finding::round));
        return of(key, Phase.BEFORE).stream()
                .filter(m -> Integer.valueOf(m.round()).equals(rounds.get(m.allegation())))
                .toList();
    }

    List<Measurement> of(HandOffKey key, Phase phase) {
        return records.measurements(key).stream()
                .filter(measurement -> measurement.phase() == phase)
                .toList();
    }

    void mustBeComplete(MeasurementEntry measured, LocalDate otherwise) {
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

    /** Keeps them with the day whose limits apply. */
    void keep(MeasurementRound round, List<MeasurementEntry> all, LocalDate otherwise) {
        List<Measurement> kept = new ArrayList<>();
        for (MeasurementEntry measured : all) {
            Measurement measurement = measurement(round, kept.size() + 1, measured, otherwise);
            measurement.compareWith(nightAt(round.key()));
            kept.add(measurement);
        }
        records.keep(round.key(), kept);
    }

    private NightHours.Night nightAt(HandOffKey key) {
        return night.in(Objects.requireNonNullElse(handOffs.find(key).matter().regionCode(), ""));
    }

    Measurement measurement(MeasurementRound round, int position, MeasurementEntry measured, LocalDate otherwise) {
        return new Measurement(round, position, measured, unitOf(measured), day(measured, otherwise), clock.instant());
    }

    private String unitOf(MeasurementEntry measured) {
        return limits.choices()
                .unitOf(measured.rule().item())
                .orElse(Objects.requireNonNullElse(measured.ownUnit(), ""));
    }

    /** The day whose limits apply: that of the measurement, or the given one where it names none. */
    private LocalDate day(MeasurementEntry measured, LocalDate otherwise) {
        Instant at = measured.at();
        return at == null ? otherwise : LocalDate.ofInstant(at, clock.getZone());
    }

    void judgeAll(HandOffKey key, List<Measurement> open) {
        List<Measurement> unjudged =
                open.stream().filter(m -> m.outcome() == null).toList();
        if (unjudged.isEmpty()) {
            return;
        }
        unjudged.forEach(measurement -> measurement.judge(limits));
        records.keep(key, unjudged);
        events.publishEvent(new MeasurementsJudged(
                key,
                clock.instant(),
                "system",
                unjudged.stream().map(TakenMeasurements::judged).toList()));
    }

    private static Judged judged(Measurement m) {
        return new Judged(
                m.allegation(),
                m.rule(),
                m.point(),
                m.printed(),
                Objects.requireNonNull(m.outcome()),
                new VerificationEvent.HeldAgainst(
                        m.limit() == null ? "" : limitOf(m, m.limit()) + " " + m.unit(),
                        m.margin() == null ? "" : TakenMeasurements.plain(m.margin()),
                        Objects.requireNonNullElse(m.standard(), ""),
                        Objects.requireNonNullElse(m.tableVersion(), ""),
                        m.limit() == null ? null : !m.awaitsExpert()),
                m.periodByTime());
    }

    /** The limit, or both ends of what it has to lie between. */
    private static String limitOf(Measurement m, BigDecimal limit) {
        return (m.lowerLimit() == null ? "" : plain(m.lowerLimit()) + "–") + plain(limit);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
