package org.ecopetition.handoff;

/** How far a hand-off has come. */
public enum HandOffStatus {
    /** 待发出: chosen, the order not yet issued. */
    ASSIGNED,
    /** 待签收. */
    ISSUED,
    /** 退回待裁定. */
    RETURNED,
    /** 待改派: the ruling named another unit. */
    REASSIGNING,
    /** 核查中. */
    VERIFYING,
    /** 整改中. */
    RECTIFYING,
    /** 待审核: the unit has reported. */
    UNDER_REVIEW,
    /** 已审核,待公开. */
    REVIEWED,
    /** 公示中: rectified, published, open to objections. */
    PUBLISHED,
    /** 已验收,待销号. */
    ACCEPTED,
    /** 已销号; an end. */
    WRITTEN_OFF,
    /** 已公开结案: not substantiated and published; an end. */
    FINISHED,
    /** 已撤销: the petition was withdrawn, or the split was taken back; an end. */
    WITHDRAWN;

    /** Whether it is with a unit that has not reported yet. */
    boolean isWithUnit() {
        return this == ISSUED || this == VERIFYING || this == RECTIFYING;
    }

    /** Whether nothing more is to be done. */
    public boolean ended() {
        return this == WRITTEN_OFF || this == FINISHED || this == WITHDRAWN;
    }
}
