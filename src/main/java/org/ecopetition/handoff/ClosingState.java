package org.ecopetition.handoff;

/** How far the handling had come when its result was reviewed (是否办结). */
public enum ClosingState {
    /** 已办结. */
    CLOSED,
    /** 阶段性办结: disclosed now and again when finished. */
    STAGED,
    /** 未办结: disclosed as it stands while rectification goes on, and again when more is reached. */
    OPEN;

    /** Whether rectification goes on, so that the result is disclosed once more. */
    public boolean goesOn() {
        return this != CLOSED;
    }
}
