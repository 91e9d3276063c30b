package org.ecopetition.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.handoff.HandOffKey;
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

    @Enumerated(EnumType.STRING)
    private MeasuredItem item;

    private String point;
    private @Nullable Instant measuredAt;
    private @Nullable String zone;

    @Enumerated(EnumType.STRING)
    private @Nullable Period period;

    private @Nullable BigDecimal measuredValue;
    private boolean passed;
    private boolean valid;
    private @Nullable String laboratory;
    private @Nullable String report;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable BigDecimal limitValue;
    private String unit;
    private @Nullable BigDecimal margin;
    private @Nullable String standard;
    private @Nullable String clause;
    private @Nullable String tableVersion;
    private @Nullable Boolean limitConfirmed;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Measurement() {}

    Measurement(HandOffKey key, Phase phase, int round, int position, Measured measured, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.handOff = key.value();
        this.allegation = measured.allegation();
        this.phase = phase;
        this.round = round;
        this.position = position;
        this.item = measured.rule().item();
        this.zone = measured.rule().zone();
        this.period = measured.rule().period();
        this.point = measured.point();
        this.measuredAt = measured.at();
        this.measuredValue = measured.value();
        this.passed = measured.passed();
        this.valid = measured.valid();
        this.laboratory = measured.laboratory();
        this.report = measured.report();
        this.unit = measured.rule().item().unit();
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
        return new Rule(item, zone, period);
    }

    public MeasuredItem item() {
        return item;
    }

    public String point() {
        return point;
    }

    public Optional<Instant> measuredAt() {
        return Optional.ofNullable(measuredAt);
    }

    /** In {@link #unit()}; none for "below the limit" without a figure. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(measuredValue);
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

    /** For noise dB above the limit, else the multiple above it. */
    public Optional<BigDecimal> margin() {
        return Optional.ofNullable(margin);
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

    int round() {
        return round;
    }

    void judge(LimitTable table) {
        Judgement judgement = judgement(table);
        outcome = judgement.outcome();
        margin = judgement.margin();
        Limit limit = judgement.limit();
        if (limit != null) {
            limitValue = limit.value();
            standard = limit.standard();
            clause = limit.clause();
            tableVersion = limit.tableVersion();
            limitConfirmed = limit.confirmed();
        }
    }

    private Judgement judgement(LimitTable table) {
        Limit limit = table.limitFor(rule()).orElse(null);
        if (!valid) {
            return new Judgement(Outcome.INVALID, limit, null);
        }
        if (measuredValue == null) {
            return new Judgement(Outcome.PASSED_WITHOUT_VALUE, limit, null);
        }
        if (limit == null) {
            return new Judgement(Outcome.NO_LIMIT, null, null);
        }
        return Judgement.of(item, measuredValue, limit);
    }
}
