package org.ecopetition.verification;

/** What a measurement says against its limit; it advises, a person decides. */
public enum Outcome {
    /** 达标: equality passes. */
    WITHIN,
    /** 超标. */
    EXCEEDED,
    /** 达标,未给数值: the report says so and gives no value. */
    PASSED_WITHOUT_VALUE,
    /** 监测无效: the source was not under normal load; never decides. */
    INVALID,
    /** 无适用限值,由人认定: the table of limits has no row for what was measured. */
    NO_LIMIT
}
