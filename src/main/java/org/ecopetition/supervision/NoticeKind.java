package org.ecopetition.supervision;

/** What a notice is: urging, or one of the three slips (督查单), each more serious than the one before. */
public enum NoticeKind {
    /** 催办. */
    URGE,
    /** 蓝色督查单: a reminder. */
    BLUE,
    /** 橙色督查单: a warning. */
    ORANGE,
    /** 红色督查单: the last one. */
    RED;

    public boolean isSlip() {
        return this != URGE;
    }
}
