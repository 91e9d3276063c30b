package org.ecopetition.supervision;

/** Why somebody looks after a hand-off. */
public enum WatchKind {
    /** 未办结: anything that has not ended. */
    OPEN,
    /** 24小时内到期: receipt or feedback. */
    DUE_IN_A_DAY,
    /** 3天内到期, those within 24 hours included. */
    DUE_IN_THREE_DAYS,
    /** 签收超期. */
    RECEIPT_OVERDUE,
    /** 反馈超期. */
    FEEDBACK_OVERDUE,
    /** 久无进展: nothing has happened for some days, neither paused nor open to objections. */
    STUCK,
    /** 重点件: of a petition marked as a key item. */
    KEY_ITEM
}
