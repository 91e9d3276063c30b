package org.ecopetition.lookback;

/** What was found when somebody looked again. */
public enum LookBackResult {
    /** 整改效果保持. */
    KEPT,
    /** 问题反弹: the petition is handed off again. */
    RELAPSED
}
