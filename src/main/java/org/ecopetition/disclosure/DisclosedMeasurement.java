package org.ecopetition.disclosure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.ecopetition.verification.MeasuredItem;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.Outcome;
import org.ecopetition.verification.Period;
import org.ecopetition.verification.Phase;
import org.jspecify.annotations.Nullable;

/** A measured value as the public reads it, beside its limit. */
@Embeddable
public class DisclosedMeasurement {

    private int position;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private int allegation;

    @Enumerated(EnumType.STRING)
    private MeasuredItem item;

    private String point;
    private @Nullable LocalDate measuredOn;
    private @Nullable String zone;

    @Enumerated(EnumType.STRING)
    private @Nullable Period period;

    private @Nullable BigDecimal measuredValue;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable BigDecimal limitValue;
    private String unit;
    private @Nullable String standard;

    @SuppressWarnings("NullAway.Init")
    protected DisclosedMeasurement() {}

    DisclosedMeasurement(int position, Measurement measurement, ZoneId zoneId) {
        this.position = position;
        this.phase = measurement.phase();
        this.allegation = measurement.allegation();
        this.item = measurement.item();
        this.point = measurement.point();
        this.measuredOn = measurement
                .measuredAt()
                .map(at -> LocalDate.ofInstant(at, zoneId))
                .orElse(null);
        this.zone = measurement.rule().zone();
        this.period = measurement.rule().period();
        this.measuredValue = measurement.value().orElse(null);
        this.outcome = measurement.outcome().orElse(Outcome.INVALID);
        this.limitValue = measurement.limit().orElse(null);
        this.unit = measurement.unit();
        this.standard = measurement.standard().orElse(null);
    }

    public int position() {
        return position;
    }

    public Phase phase() {
        return phase;
    }

    /** Number of the allegation within the petition. */
    public int allegation() {
        return allegation;
    }

    public MeasuredItem item() {
        return item;
    }

    public String point() {
        return point;
    }

    public Optional<LocalDate> measuredOn() {
        return Optional.ofNullable(measuredOn);
    }

    /** Acoustic functional zone, for noise. */
    public Optional<String> zone() {
        return Optional.ofNullable(zone);
    }

    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /** In {@link #unit()}; none for "below the limit" without a figure. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(measuredValue).map(DisclosedMeasurement::plain);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** In {@link #unit()}. */
    public Optional<BigDecimal> limit() {
        return Optional.ofNullable(limitValue).map(DisclosedMeasurement::plain);
    }

    public String unit() {
        return unit;
    }

    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    /** 50, neither 50.000000 nor 5E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
