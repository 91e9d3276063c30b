package org.ecopetition.verification.limit;

/** What a measurement says against its limit; it advises, a person decides. */
public enum Outcome {
    /** 达标: equality passes. */
    WITHIN,
    /** 超标. */
    EXCEEDED,
    /** 达标,未给数值: the report says so and gives no value. */
    PASSED_WITHOUT_VALUE,
    /** 待专家确认: it cannot be said yet, for example since the limit of that day is not known; never counts as kept. */
    UNDECIDED,
    /** 监测无效: the source was not under normal load; never decides. */
    INVALID,
    /** 无适用限值,由人认定: the table of limits has no row for what was measured. */
    NO_LIMIT
}
