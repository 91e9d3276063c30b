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
    /** 海洋. */
    MARINE,
    /** 群众身边的生态环境问题: lamp-black, canteens, grain-drying, neighbours, as the tables of 2024 and 2025 count them. */
    EVERYDAY,
    /** 其他. */
    OTHER
}
