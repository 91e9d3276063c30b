package org.ecopetition.petition.retention;

/** By which rule something is erased. */
public enum RetentionRule {
    /** 信访人身份. */
    CALLER,
    /** 查找记录. */
    SEARCH
}
