package org.ecopetition.supervision;

/** What a hand-off has to keep, in the usual order. */
enum DeadlineKind {
    /** 签收期限. */
    RECEIPT,
    /** 办结前提醒. */
    REMINDER,
    /** 反馈期限. */
    FEEDBACK,
    /** 逾期升级: the next slip is due. */
    ESCALATION,
    /** 逾期跟踪. */
    FOLLOW_UP
}
