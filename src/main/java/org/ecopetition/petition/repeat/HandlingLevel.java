package org.ecopetition.petition.repeat;

/** How high a matter is handled, the lowest first; it rises when the matter comes again. */
public enum HandlingLevel {
    /** 一般办理. */
    ORDINARY,
    /** 提级办理. */
    RAISED,
    /** 重点提级. */
    HIGH
}
