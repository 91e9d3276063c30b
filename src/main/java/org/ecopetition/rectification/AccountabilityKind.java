package org.ecopetition.rectification;

/** How somebody was held to account (问责), in the order in which tables name it. */
public enum AccountabilityKind {
    /** 诫勉谈话. */
    ADMONITION,
    /** 通报批评. */
    CRITICISM,
    /** 组织处理. */
    ORGANISATIONAL,
    /** 党纪政务处分. */
    DISCIPLINARY,
    /** 其他. */
    OTHER
}
