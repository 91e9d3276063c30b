package org.ecopetition.petition.transfer.word;

/** What a column of the inspection team's transfer list holds (domain column sets K, L and M). */
public enum TransferColumn {
    /** 序号. */
    POSITION,
    /** 受理编号 or 案卷编号; needed. */
    NUMBER,
    /** 问题基本情况; needed. */
    TEXT,
    /** 详细地址. */
    PLACE,
    /** 行政区域. */
    REGION,
    /** 污染类型. */
    TYPES,
    /** 案卷类别: key or ordinary. */
    KIND,
    /** 批次. */
    BATCH,
    /** 接件时间 or 受理时间. */
    RECEIVED_AT,
    /** 责任单位. */
    UNIT,
    /** 受理方式. */
    CHANNEL
}
