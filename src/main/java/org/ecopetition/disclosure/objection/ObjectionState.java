package org.ecopetition.disclosure.objection;

/** What became of an objection. */
public enum ObjectionState {
    /** 待处理. */
    OPEN,
    /** 成立,重新核查. */
    UPHELD,
    /** 不成立,已答复. */
    ANSWERED
}
