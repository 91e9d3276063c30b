package org.ecopetition.evidence;

/** What a piece of evidence shows. */
public enum EvidencePhase {
    /** 整改前: the place as the officers found it. */
    BEFORE,
    /** 整改后: the place after rectification. */
    AFTER,
    /** 报告: a monitoring report or another paper; never shown to the public. */
    REPORT,
    /** 查处文书: the paper of an enforcement action, brought until the result is written off; never shown to the public. */
    ENFORCEMENT,
    /** 现场验收: what the coordination group saw when it inspected the rectification; never shown to the public. */
    ACCEPTANCE
}
