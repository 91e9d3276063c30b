package org.ecopetition.rectification;

/** How far a rectification has come. */
public enum RectificationState {
    /** 已完成. */
    COMPLETED,
    /** 正在整改. */
    IN_PROGRESS
}
