package org.ecopetition.briefing.figures.counting;

/** How a petition stands for whoever counts. */
enum Standing {
    /** 日期未载明: no round counts it yet. */
    UNDATED,
    /** 在办. */
    OPEN,
    /** 已转办: passed on to the responsible authority. */
    PASSED_ON,
    /** 已并案: joined to the petition that it repeats. */
    MERGED,
    /** 已核减. */
    WITHDRAWN,
    /** 已办结归档. */
    CLOSED
}
