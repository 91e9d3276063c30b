package org.ecopetition.petition.classification;

/** What the coordination group takes a petition for. */
public enum Classification {
    /** 环境问题: handed off to units. */
    ENVIRONMENTAL,
    /** 非环境问题: passed on to the responsible authority under ordinary rules. */
    NOT_ENVIRONMENTAL,
    /** 重复件: merged into an earlier petition. */
    REPEAT
}
