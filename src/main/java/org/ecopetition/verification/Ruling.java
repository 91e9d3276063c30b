package org.ecopetition.verification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Optional;
import org.ecopetition.verification.limit.Direction;
import org.ecopetition.verification.limit.Excess;
import org.ecopetition.verification.limit.Judgement;
import org.ecopetition.verification.limit.Limit;
import org.ecopetition.verification.limit.Outcome;
import org.jspecify.annotations.Nullable;

/** What a measurement came to when it was held against its limit, and which limit that was. */
@Embeddable
class Ruling {

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable BigDecimal usualLimit;
    private @Nullable BigDecimal limitValue;
    private @Nullable BigDecimal lowerLimit;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private @Nullable BigDecimal margin;
    private @Nullable String standard;
    private @Nullable String clause;
    private @Nullable String tableVersion;
    private @Nullable Boolean limitConfirmed;

    protected Ruling() {}

    /** Held against what the table says; no limit where it says nothing. */
    static Ruling byTable(Judgement judgement) {
        Ruling ruling = new Ruling();
        ruling.outcome = judgement.outcome();
        ruling.margin = judgement.margin();
        Limit limit = judgement.limit();
        if (limit != null) {
            ruling.limitValue = limit.value();
            ruling.lowerLimit = limit.lowest();
            ruling.direction = limit.direction();
            ruling.standard = limit.standard();
            ruling.clause = limit.clause();
            ruling.tableVersion = limit.tableVersion();
            ruling.limitConfirmed = limit.confirmed();
        }
        return ruling;
    }

    /**
     * Held against a limit of the source's own.
     *
     * @param usual what the table says, if anything
     */
    static Ruling byOwnLimit(Judgement judgement, OwnLimit own, Direction side, @Nullable BigDecimal usual) {
        Ruling ruling = new Ruling();
        ruling.outcome = judgement.outcome();
        ruling.margin = judgement.margin();
        ruling.limitValue = own.limitValue();
        ruling.direction = side;
        ruling.standard = own.limitBasis();
        ruling.usualLimit = usual;
        return ruling;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    BigDecimal limit() {
        return limitValue;
    }

    @Nullable
    BigDecimal lowerLimit() {
        return lowerLimit;
    }

    /** The side of the limit that is to be kept, as the table or the source's own limit has it. */
    @Nullable
    Direction side() {
        return direction;
    }

    @Nullable
    BigDecimal margin() {
        return margin;
    }

    /** How far a value is beyond the limit, with so many decimals; dB stay as they are. */
    @Nullable
    BigDecimal margin(@Nullable BigDecimal value, String unit, int decimals) {
        return margin == null || value == null || limitValue == null || unit.startsWith("dB")
                ? margin
                : Excess.multiple(beyond(value, limitValue), limitValue, decimals);
    }

    Optional<Excess> excess(@Nullable BigDecimal by, String unit) {
        return Excess.of(outcome, by, unit, direction);
    }

    @Nullable
    String standard() {
        return standard;
    }

    @Nullable
    String clause() {
        return clause;
    }

    @Nullable
    String tableVersion() {
        return tableVersion;
    }

    boolean awaitsExpert() {
        return Boolean.FALSE.equals(limitConfirmed);
    }

    /** What the table says, where it is stricter than the source's own limit. */
    Optional<BigDecimal> stricterUsualLimit(OwnLimit own) {
        BigDecimal figure = own.limitValue();
        return Optional.ofNullable(usualLimit)
                .filter(usual -> figure != null
                        && (direction == Direction.MIN ? figure.compareTo(usual) < 0 : figure.compareTo(usual) > 0));
    }

    boolean isSaidBy(Judgement judgement) {
        return judgement.saysTheSame(outcome, limitValue, margin);
    }

    private BigDecimal beyond(BigDecimal measured, BigDecimal limit) {
        return direction == Direction.MIN ? limit.subtract(measured) : measured.subtract(limit);
    }
}
