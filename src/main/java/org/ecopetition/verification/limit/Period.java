package org.ecopetition.verification.limit;

import java.util.Optional;

/** The part of the day, or the averaging time, that a limit is for. */
public enum Period {
    /** 昼间, by the {@link NightHours}. */
    DAY,
    /** 夜间, by the {@link NightHours}. */
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
    YEAR_MEAN;

    /** The part of the day it belongs to; none for averaging times and samples. */
    public Optional<Period> partOfDay() {
        return switch (this) {
            case DAY -> Optional.of(DAY);
            case NIGHT, NIGHT_FREQUENT_PEAK, NIGHT_OCCASIONAL_PEAK -> Optional.of(NIGHT);
            default -> Optional.empty();
        };
    }
}
