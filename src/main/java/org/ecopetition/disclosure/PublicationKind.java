package org.ecopetition.disclosure;

/** What follows a publication. */
public enum PublicationKind {
    /** 不属实: nothing. */
    UNSUBSTANTIATED,
    /** 阶段性办结: published again when finished. */
    STAGED,
    /** 已办结: publicity, then acceptance on site. */
    RECTIFIED
}
