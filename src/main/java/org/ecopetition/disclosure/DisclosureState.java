package org.ecopetition.disclosure;

/** Whether the public reads a copy. */
public enum DisclosureState {
    /** 拟稿. */
    DRAFT,
    /** 已公开. */
    PUBLISHED,
    /** 已被新版本取代. */
    SUPERSEDED
}
