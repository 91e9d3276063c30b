package org.ecopetition.rectification;

/** Whether things are put right at once or by a plan. */
public enum RectificationKind {
    /** 立行立改. */
    IMMEDIATE,
    /** 限期整改. */
    PLANNED
}
