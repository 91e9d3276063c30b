package org.ecopetition.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.verification.limit.LimitTable;
import org.ecopetition.verification.limit.Rule;
import org.springframework.stereotype.Component;

/** Says while a measurement is typed which limit will apply and what it comes to; keeps nothing. */
@Component
public class Foresight {

    /** Of no case: nothing of it is kept. */
    private static final HandOffKey NOWHERE = HandOffKey.of(new CaseNumber("FORESIGHT"), 1);

    private final LimitTable limits;
    private final Clock clock;

    Foresight(LimitTable limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** What it would be judged as; none while it is not clear which limit applies. */
    public Optional<Measurement> of(TypedMeasurement typed) {
        LocalDate day = typed.day(LocalDate.now(clock));
        return typed.rule(limits.choices(), day).map(rule -> judged(typed, rule, day));
    }

    private Measurement judged(TypedMeasurement typed, Rule rule, LocalDate day) {
        String unit = limits.choices().unitOf(rule.item()).orElse("");
        Measurement measurement = new Measurement(
                new MeasurementRound(NOWHERE, Phase.BEFORE, 1), 1, typed.entry(rule, unit), unit, day, clock.instant());
        measurement.judge(limits);
        return measurement;
    }
}
