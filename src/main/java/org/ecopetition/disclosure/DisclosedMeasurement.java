package org.ecopetition.disclosure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ecopetition.organisation.programme.TableRules;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.Phase;
import org.ecopetition.verification.limit.Direction;
import org.ecopetition.verification.limit.Excess;
import org.ecopetition.verification.limit.Outcome;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.Reading;
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

    @Embedded
    private @Nullable Reading reading;

    private @Nullable String asMeasured;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable BigDecimal limitValue;
    private @Nullable String limitAsGiven;
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
        this(position, measurement, zoneId, TableRules.USUAL_DECIMALS);
    }

    /** @param decimals of a multiple, as the round publishes them */
    DisclosedMeasurement(int position, Measurement measurement, ZoneId zoneId, int decimals) {
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
        this.reading = measurement.reading().orElse(null);
        this.asMeasured = measurement.asMeasured().orElse(null);
        this.outcome = measurement.outcome().orElse(Outcome.INVALID);
        this.limitValue = measurement.limit().orElse(null);
        this.limitAsGiven = measurement.limitAsGiven().orElse(null);
        this.lowerLimit = measurement.lowerLimit().orElse(null);
        this.direction = measurement.direction().orElse(null);
        this.margin = measurement.margin(decimals).orElse(null);
        this.unit = measurement.unit();
        this.standard = measurement.standard().orElse(null);
        this.clause = measurement.clause().orElse(null);
    }

    /** Takes personal data out of the words that an officer typed. */
    void redacted(UnaryOperator<String> redaction) {
        point = redaction.apply(point);
        item = redaction.apply(item);
        asMeasured = asMeasured == null ? null : redaction.apply(asMeasured);
        limitAsGiven = limitAsGiven == null ? null : redaction.apply(limitAsGiven);
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

    /** The figure in {@link #unit()}, of a range the worse end; none for bounds and words. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(reading).flatMap(result -> result.value(direction));
    }

    /** What the report gives as the result, in {@link #unit()}. */
    public Optional<Reading> reading() {
        return Optional.ofNullable(reading);
    }

    /** How the report gives the result. */
    public Optional<Reading.Kind> readingKind() {
        return reading().map(Reading::kind);
    }

    /** The lowest the report says it may be, in {@link #unit()}. */
    public Optional<BigDecimal> readingFrom() {
        return reading().map(Reading::from);
    }

    /** The highest the report says it may be, in {@link #unit()}. */
    public Optional<BigDecimal> readingTo() {
        return reading().map(Reading::to);
    }

    /** The result as it was typed, with its unit, where it was converted. */
    public Optional<String> asMeasured() {
        return Optional.ofNullable(asMeasured);
    }

    /** The limit of the source's own as it was typed, with its unit, where it was converted. */
    public Optional<String> limitAsGiven() {
        return Optional.ofNullable(limitAsGiven);
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
