package org.ecopetition.disclosure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
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
        this.measuredOn =
                measurement.measuredAt() == null ? null : LocalDate.ofInstant(measurement.measuredAt(), zoneId);
        this.zone = measurement.rule().zone();
        this.period = measurement.rule().period();
        this.circumstance = measurement.rule().circumstance();
        this.reading = measurement.reading();
        this.asMeasured = measurement.asMeasured();
        this.outcome = Objects.requireNonNullElse(measurement.outcome(), Outcome.INVALID);
        this.limitValue = measurement.limit();
        this.limitAsGiven = measurement.limitAsGiven();
        this.lowerLimit = measurement.lowerLimit();
        this.direction = measurement.direction();
        this.margin = measurement.margin(decimals);
        this.unit = measurement.unit();
        this.standard = measurement.standard();
        this.clause = measurement.clause();
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

    public @Nullable LocalDate measuredOn() {
        return measuredOn;
    }

    /** Code of the functional zone, class of a water or kind of source. */
    public @Nullable String zone() {
        return zone;
    }

    /** Code of how or where it was measured; none for the usual one. */
    public @Nullable String circumstance() {
        return circumstance;
    }

    public @Nullable Period period() {
        return period;
    }

    /** The figure in {@link #unit()}, of a range the worse end; none for bounds and words. */
    public @Nullable BigDecimal value() {
        return reading == null ? null : reading.value(direction);
    }

    /** What the report gives as the result, in {@link #unit()}. */
    public @Nullable Reading reading() {
        return reading;
    }

    /** How the report gives the result. */
    public Reading.@Nullable Kind readingKind() {
        return reading == null ? null : reading.kind();
    }

    /** The lowest the report says it may be, in {@link #unit()}. */
    public @Nullable BigDecimal readingFrom() {
        return reading == null ? null : reading.from();
    }

    /** The highest the report says it may be, in {@link #unit()}. */
    public @Nullable BigDecimal readingTo() {
        return reading == null ? null : reading.to();
    }

    /** The result as it was typed, with its unit, where it was converted. */
    public @Nullable String asMeasured() {
        return asMeasured;
    }

    /** The limit of the source's own as it was typed, with its unit, where it was converted. */
    public @Nullable String limitAsGiven() {
        return limitAsGiven;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** In {@link #unit()}. */
    public @Nullable BigDecimal limit() {
        return plain(limitValue);
    }

    /** The lower limit of what has to lie between two, in {@link #unit()}. */
    public @Nullable BigDecimal lowerLimit() {
        return plain(lowerLimit);
    }

    /** Which side of the limit is kept; none without a limit. */
    public @Nullable Direction direction() {
        return direction;
    }

    /** How far beyond the limit: dB for sound levels, else the multiple as the public tables print it. */
    public @Nullable BigDecimal margin() {
        return plain(margin);
    }

    /** How far it is beyond the limit in words people use; none for what keeps its limit. */
    public Optional<Excess> excess() {
        return Excess.of(outcome, margin, unit, direction);
    }

    public String unit() {
        return unit;
    }

    public @Nullable String standard() {
        return standard;
    }

    /** Table or clause of the standard. */
    public @Nullable String clause() {
        return clause;
    }

    /** 50, neither 50.000000 nor 5E+1. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
