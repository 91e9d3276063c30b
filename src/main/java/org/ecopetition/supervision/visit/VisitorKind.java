package org.ecopetition.supervision.visit;

/** Who came to see for themselves. */
public enum VisitorKind {
    /** 领导. */
    LEADER,
    /** 督察组. */
    INSPECTOR
}
