package org.ecopetition.verification;

/** The part of the day, or the averaging time, that a limit is for. */
public enum Period {
    /** 昼间, 06:00–22:00. */
    DAY,
    /** 夜间, 22:00–06:00. */
    NIGHT,
    /** 夜间频发噪声最大声级. */
    NIGHT_FREQUENT_PEAK,
    /** 夜间偶发(突发)噪声最大声级. */
    NIGHT_OCCASIONAL_PEAK,
    /** 1小时平均. */
    HOUR,
    /** 日最大8小时平均. */
    EIGHT_HOURS,
    /** 24小时平均. */
    DAY_MEAN,
    /** 瞬时样，单次样品. */
    SINGLE_SAMPLE,
    /** 季平均. */
    QUARTER_MEAN,
    /** 年平均. */
    YEAR_MEAN
}
