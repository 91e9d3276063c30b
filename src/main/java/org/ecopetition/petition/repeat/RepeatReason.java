package org.ecopetition.petition.repeat;

/** Why an earlier petition looks like the same one, the strongest reason first. */
public enum RepeatReason {
    /** 同一来电(信)人. */
    SAME_CALLER,
    /** 同一地点. */
    SAME_PLACE,
    /** 同一企业. */
    SAME_ENTERPRISE,
    /** 内容相近. */
    SIMILAR_TEXT
}
