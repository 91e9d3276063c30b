package org.ecopetition.alert;

/** Why somebody gets a message: what happened that makes work of it, or a deadline that is near or past. */
public enum AlertKind {
    /** 新任务. */
    NEW_TASK,
    /** 退回: a unit sent a hand-off back. */
    RETURNED,
    /** 结果被退回: the coordination group wants more. */
    SENT_BACK,
    /** 退回未获准. */
    RETURN_REFUSED,
    /** 改派: another unit had it before. */
    REASSIGNED,
    /** 催办. */
    URGE,
    /** 蓝色督查单. */
    BLUE,
    /** 橙色督查单. */
    ORANGE,
    /** 红色督查单. */
    RED,
    /** 申请延期. */
    EXTENSION_ASKED,
    /** 收到异议. */
    OBJECTION,
    /** 将到期. */
    DUE_SOON,
    /** 已逾期. */
    OVERDUE,
    /** 延期获准. */
    EXTENSION_GRANTED,
    /** 延期未获准. */
    EXTENSION_REFUSED,
    /** 领导批示. */
    INSTRUCTED,
    /** 已撤销: nothing is to be done any more. */
    WITHDRAWN,
    /** 抄送: for information. */
    COPIED,
    /** 督查单抄告: a unit got a slip by hand. */
    INFORMED,
    /** 消息未送出: told to administrators. */
    UNDELIVERED;

    /** How a page marks it: {@code bad} for what is late or pressing, {@code warn} for what is back or near, else {@code plain}. */
    public String tone() {
        return switch (this) {
            case OVERDUE, RED, ORANGE, UNDELIVERED -> "bad";
            case DUE_SOON, RETURNED, SENT_BACK, RETURN_REFUSED, URGE, BLUE, OBJECTION, EXTENSION_REFUSED -> "warn";
            default -> "plain";
        };
    }
}
