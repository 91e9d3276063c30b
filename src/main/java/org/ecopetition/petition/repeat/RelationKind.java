package org.ecopetition.petition.repeat;

/** What a person says about a petition and an earlier one. */
public enum RelationKind {
    /** 重复反映: the same matter again. */
    REPEAT,
    /** 对上次办理结果不满意: the same matter, and a complaint about the last answer. */
    NOT_SATISFIED,
    /** 不是同一件事: not to be shown again. */
    DISMISSED
}
