package org.ecopetition.handoff;

/** Why a unit sends a hand-off back (退回理由). */
public enum ReturnReason {
    /** 属地不符. */
    WRONG_REGION,
    /** 权属不清. */
    UNCLEAR_RESPONSIBILITY,
    /** 职能交叉. */
    OVERLAPPING_FUNCTIONS,
    /** 其他. */
    OTHER
}
