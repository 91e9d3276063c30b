package org.ecopetition.briefing.figures;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is said in per cent, each under one name and of two measures, so that whoever reads it can count both; its
 * definition stands in the messages ({@code Share.<name>} and {@code Share.<name>.definition}).
 */
public enum Share {
    ENVIRONMENTAL_SHARE(Measure.ENVIRONMENTAL, Measure.PETITIONS),
    ENVIRONMENTAL_CALL_SHARE(Measure.ENVIRONMENTAL_CALLS, Measure.CALLS),
    KEY_SHARE(Measure.KEY_ITEMS, Measure.HANDED_OFF),
    REPEAT_SHARE(Measure.REPEATS_HANDED_OFF, Measure.HANDED_OFF),
    SUBSTANTIATED_RATE(Measure.SUBSTANTIATED_ANY, Measure.JUDGED),
    CLOSED_RATE(Measure.CLOSED, Measure.DECOMPOSED),
    CLOSING_RATE(Measure.CLOSED_OR_STAGED, Measure.DECOMPOSED),
    ON_TIME_RATE(Measure.ON_TIME, Measure.FEEDBACK_EXPECTED),
    SATISFACTION_RATE(Measure.SATISFIED, Measure.INSPECTED),
    RELAPSE_RATE(Measure.LOOK_BACK_RELAPSED, Measure.LOOKED_BACK),
    /** 占类型件次: the shares of all types sum to a hundred. */
    TYPE_OF_MENTIONS(Measure.ENVIRONMENTAL, Measure.TYPE_MENTIONS, Dimension.TYPE),
    /** 占件数: a petition may be of several types, so the shares may sum to more than a hundred. */
    TYPE_OF_PETITIONS(Measure.ENVIRONMENTAL, Measure.ENVIRONMENTAL, Dimension.TYPE);

    private final Measure numerator;
    private final Measure denominator;
    private final @Nullable Dimension by;

    Share(Measure numerator, Measure denominator) {
        this(numerator, denominator, null);
    }

    Share(Measure numerator, Measure denominator, @Nullable Dimension by) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.by = by;
    }

    public Measure numerator() {
        return numerator;
    }

    public Measure denominator() {
        return denominator;
    }

    /** What its numerator is a part by; none where it is the whole measure. */
    public @Nullable Dimension by() {
        return by;
    }

    /** The name under which interfaces tell it, for example {@code keyShare}. */
    public String code() {
        return Measure.camel(name());
    }
}
