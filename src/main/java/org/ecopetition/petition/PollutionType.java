package org.ecopetition.petition;

/** What a petition complains of (污染类型), in the order of the published tables. */
public enum PollutionType {
    /** 大气. */
    AIR,
    /** 水. */
    WATER,
    /** 土壤. */
    SOIL,
    /** 噪声. */
    NOISE,
    /** 辐射. */
    RADIATION,
    /** 固废. */
    SOLID_WASTE,
    /** 生态. */
    ECOLOGY,
    /** 其他. */
    OTHER
}
