package org.ecopetition.handoff;

/** How far the handling had come when its result was reviewed (是否办结). */
public enum ClosingState {
    /** 已办结. */
    CLOSED,
    /** 阶段性办结: disclosed now and again when finished. */
    STAGED
}
