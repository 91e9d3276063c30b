package org.ecopetition.verification.limit;

/** Which side of a limit is kept; equality passes. */
public enum Direction {
    /** 不高于限值. */
    MAX,
    /** 不低于限值, as dissolved oxygen. */
    MIN,
    /** 在下限与限值之间, as pH. */
    BETWEEN
}
