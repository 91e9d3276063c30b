package org.ecopetition.briefing.published;

/** How a published figure was counted (domain 0 (7–9), 1.4, 2.3). */
public enum CountedHow {
    /** 每地各计一件: a petition counts whole in each region it touches, or touches one only. */
    WHOLE(PublishedColumn.REGION_BASIS),
    /** 按分解后件数: the regions sum to the decomposed count. */
    DECOMPOSED(PublishedColumn.REGION_BASIS),
    /** 合办件均分: half in each of two, as Ningde counts. */
    SHARED(PublishedColumn.REGION_BASIS),
    /** 按类型件次: a petition with two types is two mentions; shares sum to 100 %. */
    MENTIONS(PublishedColumn.TYPE_BASIS),
    /** 按件数: shares are of petitions, and may sum to more than 100 %. */
    PETITIONS(PublishedColumn.TYPE_BASIS),
    /** 含重复件. */
    RAW(PublishedColumn.REPEAT_BASIS),
    /** 已扣除重复件. */
    NET(PublishedColumn.REPEAT_BASIS);

    private final PublishedColumn column;

    CountedHow(PublishedColumn column) {
        this.column = column;
    }

    PublishedColumn column() {
        return column;
    }
}
