package org.ecopetition.verification;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.verification.limit.Direction;
import org.ecopetition.verification.limit.Excess;
import org.ecopetition.verification.limit.Judgement;
import org.ecopetition.verification.limit.Limit;
import org.ecopetition.verification.limit.LimitTable;
import org.ecopetition.verification.limit.NightHours;
import org.ecopetition.verification.limit.Outcome;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.PrintedResult;
import org.ecopetition.verification.limit.Reading;
import org.ecopetition.verification.limit.Rule;
import org.jspecify.annotations.Nullable;

/** A measured value with everything needed to judge it again years later (监测). */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class Measurement {

    @Id
    private String id;

    private String handOff;
    private int allegation;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private int round;
    private int position;

    private Rule rule;
    private String point;
    private @Nullable Instant measuredAt;
    private @Nullable LocalDate judgedFor;

    @Embedded
    private @Nullable Reading reading;

    private @Nullable String asMeasured;

    @Enumerated(EnumType.STRING)
    private @Nullable Period periodByTime;

    private boolean valid;
    private @Nullable String laboratory;
    private @Nullable String report;

    private @Nullable OwnLimit ownLimit;
    private @Nullable Ruling ruling;
    private String unit;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Measurement() {}

    /**
     * A measurement as it was entered.
     *
     * @param position in its round, counted from 1
     * @param unit in which its item is measured
     * @param day whose limits apply
     */
    Measurement(
            MeasurementRound taken, int position, MeasurementEntry measured, String unit, LocalDate day, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.handOff = taken.key().value();
        this.allegation = measured.allegation();
        this.phase = taken.phase();
        this.round = taken.number();
        this.position = position;
        this.rule = measured.rule();
        this.judgedFor = day;
        this.point = measured.point();
        this.measuredAt = measured.at();
        this.reading = measured.reading();
        this.asMeasured = measured.asMeasured();
        this.valid = measured.valid();
        this.laboratory = measured.source().laboratory();
        this.report = measured.source().report();
        this.ownLimit = measured.ownLimit();
        this.unit = unit;
        this.recordedAt = now;
    }

    public int allegation() {
        return allegation;
    }

    public Phase phase() {
        return phase;
    }

    /** The rule it is held against. */
    public Rule rule() {
        return rule;
    }

    /** Its code in the table of limits. */
    public String item() {
        return rule.item();
    }

    public String point() {
        return point;
    }

    public @Nullable Instant measuredAt() {
        return measuredAt;
    }

    /** The figure in {@link #unit()}, of a range the worse end; none for bounds and words. */
    public @Nullable BigDecimal value() {
        return reading == null ? null : reading.value(ruling().side());
    }

    /** What the report gives as the result, in {@link #unit()}. */
    public @Nullable Reading reading() {
        return reading;
    }

    /** The result as it was typed, with its unit, where it was converted or otherwise reads differently. */
    public @Nullable String asMeasured() {
        return asMeasured == null || isThe(reading, asMeasured) ? null : asMeasured;
    }

    private boolean isThe(@Nullable Reading kept, String typed) {
        return PrintedResult.read(typed, unit).map(PrintedResult::reading).equals(Optional.ofNullable(kept));
    }

    /** The limit of the source's own as it was typed, with its unit, where it was converted. */
    public @Nullable String limitAsGiven() {
        return ownLimit == null ? null : ownLimit.asTyped(unit);
    }

    public String unit() {
        return unit;
    }

    public boolean valid() {
        return valid;
    }

    public @Nullable String laboratory() {
        return laboratory;
    }

    public @Nullable String report() {
        return report;
    }

    /** None until judged. */
    public @Nullable Outcome outcome() {
        return ruling().outcome();
    }

    public @Nullable BigDecimal limit() {
        return ruling().limit();
    }

    /** The lower limit of what has to lie between two. */
    public @Nullable BigDecimal lowerLimit() {
        return ruling().lowerLimit();
    }

    /** Which side of the limit is kept; none without a limit. */
    public @Nullable Direction direction() {
        return limit() == null ? null : Objects.requireNonNullElse(ruling().side(), Direction.MAX);
    }

    /** How far it is beyond the limit: dB for sound levels, else the multiple, rounded as the public tables print it. */
    public @Nullable BigDecimal margin() {
        return ruling().margin();
    }

    /** The same with as many decimals as a round publishes; dB stay as they are. */
    public @Nullable BigDecimal margin(int decimals) {
        return ruling().margin(value(), unit, decimals);
    }

    /** How far it is beyond the limit in words people use, with so many decimals; none for what keeps its limit. */
    public Optional<Excess> excess(int decimals) {
        return ruling().excess(margin(decimals), unit);
    }

    /** How far it is beyond the limit in words people use; none for what keeps its limit. */
    public Optional<Excess> excess() {
        return ruling().excess(margin(), unit);
    }

    public @Nullable String standard() {
        return ruling().standard();
    }

    /** Table or clause of the standard. */
    public @Nullable String clause() {
        return ruling().clause();
    }

    /** The version of the table of limits that judged it. */
    public @Nullable String tableVersion() {
        return ruling().tableVersion();
    }

    /** Whether an expert still has to compare the limit with the text of its standard (待专家核对). */
    public boolean awaitsExpert() {
        return ruling().awaitsExpert();
    }

    /** The limit of a permit, approval or local standard that counts instead of the table's. */
    public @Nullable OwnLimit ownLimit() {
        return ownLimit;
    }

    /**
     * What the table of limits says, where a limit of a permit, approval or local standard counts instead and is looser: whoever
     * reviews it should ask why.
     */
    public Optional<BigDecimal> stricterUsualLimit() {
        return Optional.ofNullable(ownLimit).flatMap(ruling()::stricterUsualLimit);
    }

    /** The part of the day that its time lies in, where the entered one is another: whoever reviews it should ask. */
    public @Nullable Period periodByTime() {
        return periodByTime;
    }

    /** Compares the part of the day that was entered with the time of measurement. */
    void compareWith(NightHours.Night night) {
        Period entered =
                rule.period() == null ? null : rule.period().partOfDay().orElse(null);
        if (measuredAt == null || entered == null) {
            periodByTime = null;
            return;
        }
        Period byTime = night.partAt(measuredAt.atZone(CHINA).toLocalTime());
        periodByTime = byTime == entered ? null : byTime;
    }

    int round() {
        return round;
    }

    /** The result as it stands in the record of events: the figure, else what was typed. */
    public String printed() {
        boolean figure = reading != null && reading.kind() == Reading.Kind.FIGURE;
        if (!figure && asMeasured != null) {
            return asMeasured;
        }
        return value() == null ? "" : value().toPlainString();
    }

    void judge(LimitTable table) {
        Limit listed = table.limitFor(rule, judgedFor()).orElse(null);
        if (ownLimit == null) {
            ruling = Ruling.byTable(judged(listed));
            return;
        }
        Direction side = listed == null ? Direction.MAX : listed.direction();
        Judgement judgement = judged(ownLimit.asLimit(side, unit));
        ruling = Ruling.byOwnLimit(judgement, ownLimit, side, listed == null ? null : listed.value());
    }

    /**
     * Whether the version of the table that judged it still says the same; a newer version does not count.
     *
     * @return none where no version judged it
     */
    public @Nullable Boolean comesOutTheSame(LimitTable table) {
        String version = tableVersion();
        return version == null
                ? null
                : ruling().isSaidBy(judged(
                        table.limitFor(rule, judgedFor(), version).orElse(null)));
    }

    /**
     * What another table would make of it.
     *
     * @return none where no table judged it: it has a limit of its own, or nobody judged it yet
     */
    public Optional<Outcome> outcomeBy(LimitTable other) {
        return ownLimit == null && outcome() != null
                ? Optional.of(
                        judged(other.limitFor(rule, judgedFor()).orElse(null)).outcome())
                : Optional.empty();
    }

    /** None of it is known before it is judged. */
    private Ruling ruling() {
        return ruling == null ? new Ruling() : ruling;
    }

    private Judgement judged(@Nullable Limit limit) {
        return valid && reading != null ? Judgement.of(reading, limit) : new Judgement(Outcome.INVALID, limit, null);
    }

    /** The day whose limits apply; the day of recording for what was entered before that was kept. */
    public LocalDate judgedFor() {
        return judgedFor == null ? LocalDate.ofInstant(recordedAt, CHINA) : judgedFor;
    }
}
