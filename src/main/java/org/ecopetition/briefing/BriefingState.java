package org.ecopetition.briefing;

/** How far a briefing has come. */
public enum BriefingState {
    /** 征集动态: units write their news. */
    COLLECTING,
    /** 编辑中. */
    EDITING,
    /** 待审定: a leader reads it. */
    APPROVAL,
    /** 已审定: it has its number and is being made. */
    APPROVED,
    /** 已印发. */
    ISSUED
}
