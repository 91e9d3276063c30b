package org.ecopetition.briefing.figures;

/** What a measure is counted over, and so what the lines behind its figure are. */
public enum Counted {
    /** 信访件. */
    PETITIONS,
    /** 交办件. */
    HAND_OFFS,
    /** Entries of the enforcement register. */
    ENFORCEMENT,
    /** What was entered about a hand-off: returns, extensions, objections, looks back. */
    EVENTS
}
