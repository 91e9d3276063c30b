package org.ecopetition.verification;

/** The part of the day a noise limit is for. */
public enum Period {
    /** 昼间, 06:00–22:00. */
    DAY,
    /** 夜间, 22:00–06:00. */
    NIGHT
}
