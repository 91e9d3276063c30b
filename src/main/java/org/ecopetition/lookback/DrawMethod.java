package org.ecopetition.lookback;

/** How large a sample is. */
public enum DrawMethod {
    /** 按比例: so many per cent, rounded up. */
    SHARE,
    /** 按件数: so many hand-offs, or all where there are fewer. */
    NUMBER
}
