package org.ecopetition.verification;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.handoff.HandOffKey;
import org.jspecify.annotations.Nullable;

/** A measured value with everything needed to judge it again years later (监测). */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class Measurement {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Id
    private String id;

    private String handOff;
    private int allegation;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private int round;
    private int position;

    private String item;

    private String point;
    private @Nullable Instant measuredAt;
    private @Nullable String zone;

    @Enumerated(EnumType.STRING)
    private @Nullable Period period;

    private @Nullable String circumstance;
    private @Nullable BigDecimal frequency;
    private @Nullable LocalDate judgedFor;

    @Embedded
    private @Nullable Reading reading;

    private @Nullable String asMeasured;

    @Enumerated(EnumType.STRING)
    private @Nullable Period periodByTime;

    private boolean valid;
    private @Nullable String laboratory;
    private @Nullable String report;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable BigDecimal ownLimit;
    private @Nullable String ownBasis;
    private @Nullable String limitAsGiven;
    private @Nullable BigDecimal usualLimit;
    private @Nullable BigDecimal limitValue;
    private @Nullable BigDecimal lowerLimit;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private String unit;
    private @Nullable BigDecimal margin;
    private @Nullable String standard;
    private @Nullable String clause;
    private @Nullable String tableVersion;
    private @Nullable Boolean limitConfirmed;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Measurement() {}

    /**
     * A measurement as it was entered.
     *
     * @param unit in which its item is measured
     * @param day whose limits apply
     */
    Measurement(
            HandOffKey key,
            Phase phase,
            int round,
            int position,
            Measured measured,
            String unit,
            LocalDate day,
            Instant now) {
        this.id = UUID.randomUUID().toString();
        this.handOff = key.value();
        this.allegation = measured.allegation();
        this.phase = phase;
        this.round = round;
        this.position = position;
        this.item = measured.rule().item();
        this.zone = measured.rule().zone();
        this.period = measured.rule().period();
        this.circumstance = measured.rule().circumstance();
        this.frequency = measured.rule().frequency();
        this.judgedFor = day;
        this.point = measured.point();
        this.measuredAt = measured.at();
        this.reading = measured.reading();
        this.asMeasured = measured.asMeasured();
        this.valid = measured.valid();
        this.laboratory = measured.laboratory();
        this.report = measured.report();
        OwnLimit own = measured.ownLimit();
        this.ownLimit = own == null ? null : own.limitValue();
        this.ownBasis = own == null ? null : own.limitBasis();
        this.limitAsGiven = own == null ? null : own.limitAsGiven();
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
        return new Rule(item, zone, period, circumstance, frequency);
    }

    /** Its code in the table of limits. */
    public String item() {
        return item;
    }

    public String point() {
        return point;
    }

    public Optional<Instant> measuredAt() {
        return Optional.ofNullable(measuredAt);
    }

    /** The figure in {@link #unit()}, of a range the worse end; none for bounds and words. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(reading).flatMap(result -> result.value(direction));
    }

    /** What the report gives as the result, in {@link #unit()}. */
    public Optional<Reading> reading() {
        return Optional.ofNullable(reading);
    }

    /** The result as it was typed, with its unit, where it was converted or otherwise reads differently. */
    public Optional<String> asMeasured() {
        return Optional.ofNullable(asMeasured)
                .filter(typed -> !Objects.equals(
                        PrintedResult.read(typed, unit)
                                .map(PrintedResult::reading)
                                .orElse(null),
                        reading));
    }

    /** The limit of the source's own as it was typed, with its unit, where it was converted. */
    public Optional<String> limitAsGiven() {
        return Optional.ofNullable(limitAsGiven)
                .filter(typed -> Figure.read(typed).isEmpty()
                        && PrintedResult.read(typed, unit)
                                .flatMap(limit -> limit.reading().value(null))
                                .filter(figure -> ownLimit != null && figure.compareTo(ownLimit) == 0)
                                .isEmpty());
    }

    public String unit() {
        return unit;
    }

    public boolean valid() {
        return valid;
    }

    public Optional<String> laboratory() {
        return Optional.ofNullable(laboratory);
    }

    public Optional<String> report() {
        return Optional.ofNullable(report);
    }

    /** None until judged. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<BigDecimal> limit() {
        return Optional.ofNullable(limitValue);
    }

    /** The lower limit of what has to lie between two. */
    public Optional<BigDecimal> lowerLimit() {
        return Optional.ofNullable(lowerLimit);
    }

    /** Which side of the limit is kept; none without a limit. */
    public Optional<Direction> direction() {
        return Optional.ofNullable(limitValue).map(limit -> direction == null ? Direction.MAX : direction);
    }

    /** How far it is beyond the limit: dB for sound levels, else the multiple, rounded as the public tables print it. */
    public Optional<BigDecimal> margin() {
        return Optional.ofNullable(margin);
    }

    /** The same with as many decimals as a round publishes; dB stay as they are. */
    public Optional<BigDecimal> margin(int decimals) {
        return margin().map(rounded -> value().isEmpty() || limit().isEmpty() || unit.startsWith("dB")
                ? rounded
                : Excess.multiple(beyond(value().get(), limit().get()), limit().get(), decimals));
    }

    /** How far it is beyond the limit in words people use, with so many decimals; none for what keeps its limit. */
    public Optional<Excess> excess(int decimals) {
        return Excess.of(outcome, margin(decimals).orElse(null), unit, direction);
    }

    private BigDecimal beyond(BigDecimal measured, BigDecimal limit) {
        return direction == Direction.MIN ? limit.subtract(measured) : measured.subtract(limit);
    }

    /** How far it is beyond the limit in words people use; none for what keeps its limit. */
    public Optional<Excess> excess() {
        return Excess.of(outcome, margin, unit, direction);
    }

    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    /** Table or clause of the standard. */
    public Optional<String> clause() {
        return Optional.ofNullable(clause);
    }

    /** The version of the table of limits that judged it. */
    public Optional<String> tableVersion() {
        return Optional.ofNullable(tableVersion);
    }

    /** Whether an expert still has to compare the limit with the text of its standard (待专家核对). */
    public boolean awaitsExpert() {
        return Boolean.FALSE.equals(limitConfirmed);
    }

    /** The limit of a permit, approval or local standard that counts instead of the table's. */
    public Optional<OwnLimit> ownLimit() {
        return Optional.ofNullable(ownBasis).map(basis -> new OwnLimit(ownLimit, basis, limitAsGiven));
    }

    /**
     * What the table of limits says, where a limit of a permit, approval or local standard counts instead and is looser: whoever
     * reviews it should ask why.
     */
    public Optional<BigDecimal> stricterUsualLimit() {
        BigDecimal own = ownLimit;
        return Optional.ofNullable(usualLimit)
                .filter(usual -> own != null
                        && (direction == Direction.MIN ? own.compareTo(usual) < 0 : own.compareTo(usual) > 0));
    }

    /** The part of the day that its time lies in, where the entered one is another: whoever reviews it should ask. */
    public Optional<Period> periodByTime() {
        return Optional.ofNullable(periodByTime);
    }

    /** Compares the part of the day that was entered with the time of measurement. */
    void compareWith(NightHours.Night night) {
        Optional<Period> entered = Optional.ofNullable(period).flatMap(Period::partOfDay);
        periodByTime = measuredAt()
                .map(at -> night.partAt(at.atZone(CHINA).toLocalTime()))
                .filter(byTime -> entered.filter(part -> part != byTime).isPresent())
                .orElse(null);
    }

    int round() {
        return round;
    }

    /** The result as it stands in the record of events: the figure, else what was typed. */
    String printed() {
        boolean figure = reading != null && reading.kind() == Reading.Kind.FIGURE;
        return figure || asMeasured == null
                ? value().map(number -> number.toPlainString()).orElse("")
                : asMeasured;
    }

    void judge(LimitTable table) {
        Optional<Limit> listed = table.limitFor(rule(), day());
        if (ownBasis != null) {
            usualLimit = listed.map(Limit::value).orElse(null);
            judgeByOwnLimit(ownBasis, listed.map(Limit::direction).orElse(Direction.MAX));
            return;
        }
        Judgement judgement = judged(listed.orElse(null));
        outcome = judgement.outcome();
        margin = judgement.margin();
        Limit limit = judgement.limit();
        if (limit != null) {
            limitValue = limit.value();
            lowerLimit = limit.lowest();
            direction = limit.direction();
            standard = limit.standard();
            clause = limit.clause();
            tableVersion = limit.tableVersion();
            limitConfirmed = limit.confirmed();
        }
    }

    /**
     * Whether the version of the table that judged it still says the same; a newer version does not count.
     *
     * @return none where no version judged it
     */
    public Optional<Boolean> comesOutTheSame(LimitTable table) {
        return tableVersion()
                .map(version -> judged(table.limitFor(rule(), day(), version).orElse(null))
                        .saysTheSame(outcome, limitValue, margin));
    }

    private void judgeByOwnLimit(String basis, Direction side) {
        Limit limit = ownLimit == null ? null : new Limit(ownLimit, null, side, unit, basis, "", true, true, "");
        Judgement judgement = judged(limit);
        outcome = judgement.outcome();
        margin = judgement.margin();
        limitValue = ownLimit;
        direction = side;
        standard = basis;
    }

    private Judgement judged(@Nullable Limit limit) {
        return valid && reading != null ? Judgement.of(reading, limit) : new Judgement(Outcome.INVALID, limit, null);
    }

    /** The day whose limits apply; the day of recording for what was entered before that was kept. */
    private LocalDate day() {
        return judgedFor == null ? LocalDate.ofInstant(recordedAt, CHINA) : judgedFor;
    }
}
