package org.ecopetition.petition.transfer;

/** How far the import of a transfer list has come. */
public enum ImportState {
    /** 待确认: each row's fate is shown, nothing is stored. */
    PREVIEWED,
    /** 导入中. */
    RUNNING,
    /** 中断: it stopped on the way and can go on. */
    INTERRUPTED,
    /** 已完成. */
    DONE
}
