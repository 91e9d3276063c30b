package org.ecopetition.handoff;

/** Why a hand-off gets more time. */
enum TimeRequestKind {
    /** 延期: the unit asks for days, the coordination group decides. */
    EXTENSION,
    /** 暂停: the coordination group lets the clock stand still. */
    PAUSE
}
