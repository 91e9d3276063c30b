package org.ecopetition.disclosure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ecopetition.verification.Direction;
import org.ecopetition.verification.Excess;
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

    private String item;

    private String point;
    private @Nullable LocalDate measuredOn;
    private @Nullable String zone;

    @Enumerated(EnumType.STRING)
    private @Nullable Period period;

    private @Nullable String circumstance;
    private @Nullable BigDecimal measuredValue;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable BigDecimal limitValue;
    private @Nullable BigDecimal lowerLimit;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private @Nullable BigDecimal margin;
    private String unit;
    private @Nullable String standard;
    private @Nullable String clause;

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
        this.circumstance = measurement.rule().circumstance();
        this.measuredValue = measurement.value().orElse(null);
        this.outcome = measurement.outcome().orElse(Outcome.INVALID);
        this.limitValue = measurement.limit().orElse(null);
        this.lowerLimit = measurement.lowerLimit().orElse(null);
        this.direction = measurement.direction().orElse(null);
        this.margin = measurement.margin().orElse(null);
        this.unit = measurement.unit();
        this.standard = measurement.standard().orElse(null);
        this.clause = measurement.clause().orElse(null);
    }

    /** Takes personal data out of the words that an officer typed. */
    void redacted(UnaryOperator<String> redaction) {
        point = redaction.apply(point);
        item = redaction.apply(item);
        standard = standard == null ? null : redaction.apply(standard);
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

    /** Its code in the table of limits. */
    public String item() {
        return item;
    }

    public String point() {
        return point;
    }

    public Optional<LocalDate> measuredOn() {
        return Optional.ofNullable(measuredOn);
    }

    /** Code of the functional zone, class of a water or kind of source. */
    public Optional<String> zone() {
        return Optional.ofNullable(zone);
    }

    /** Code of how or where it was measured; none for the usual one. */
    public Optional<String> circumstance() {
        return Optional.ofNullable(circumstance);
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

    /** The lower limit of what has to lie between two, in {@link #unit()}. */
    public Optional<BigDecimal> lowerLimit() {
        return Optional.ofNullable(lowerLimit).map(DisclosedMeasurement::plain);
    }

    /** Which side of the limit is kept; none without a limit. */
    public Optional<Direction> direction() {
        return Optional.ofNullable(direction);
    }

    /** How far beyond the limit: dB for sound levels, else the multiple as the public tables print it. */
    public Optional<BigDecimal> margin() {
        return Optional.ofNullable(margin).map(DisclosedMeasurement::plain);
    }

    /** How far it is beyond the limit in words people use; none for what keeps its limit. */
    public Optional<Excess> excess() {
        return Excess.of(outcome, margin, unit, direction);
    }

    public String unit() {
        return unit;
    }

    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    /** Table or clause of the standard. */
    public Optional<String> clause() {
        return Optional.ofNullable(clause);
    }

    /** 50, neither 50.000000 nor 5E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
