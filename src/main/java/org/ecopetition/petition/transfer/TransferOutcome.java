package org.ecopetition.petition.transfer;

/** What becomes of a row of a transfer list. */
public enum TransferOutcome {
    /** 已受理: a new petition, or a supplement (补充办理) to a known one. */
    ACCEPTED,
    /** 重复: the same number, batch and text is known already. */
    DUPLICATE,
    /** 未受理. */
    REJECTED
}
