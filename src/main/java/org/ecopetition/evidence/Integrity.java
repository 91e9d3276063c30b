package org.ecopetition.evidence;

/** Whether a kept file is still the one that was brought. */
public enum Integrity {
    /** 原件未改动: its bytes give the hash under which it was entered. */
    UNALTERED,
    /** 原件已改动: they do not. */
    ALTERED,
    /** 原件缺失: it is gone. */
    MISSING
}
