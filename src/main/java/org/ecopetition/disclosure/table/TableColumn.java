package org.ecopetition.disclosure.table;

/** A column that a public table may have; which ones it has, and in which order, is a setting. */
public enum TableColumn {
    /** 序号. */
    POSITION,
    /** 受理编号. */
    NUMBER,
    /** 受理方式. */
    CHANNEL,
    /** 交办问题基本情况. */
    PROBLEM,
    /** 行政区域. */
    REGION,
    /** 污染类型. */
    TYPES,
    /** 调查核实情况. */
    FINDINGS,
    /** 是否属实. */
    VERDICT,
    /** 办结目标. */
    GOAL,
    /** 处理和整改情况. */
    MEASURES,
    /** 是否办结. */
    CLOSING,
    /** 责任人被处理情况. */
    ACCOUNTABILITY
}
