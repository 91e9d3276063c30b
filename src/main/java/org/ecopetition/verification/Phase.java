package org.ecopetition.verification;

/** Whether something was measured before or after rectification. */
public enum Phase {
    /** 整改前. */
    BEFORE,
    /** 整改后. */
    AFTER
}
