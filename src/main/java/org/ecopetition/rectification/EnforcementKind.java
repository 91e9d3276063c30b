package org.ecopetition.rectification;

/** Enforcement as the official table counts it, in its order. */
public enum EnforcementKind {
    /** 责令改正, 家. */
    ORDERED_CORRECTION,
    /** 限期整改, 家. */
    TIME_LIMITED_CORRECTION,
    /** 停产整治, 家. */
    SUSPENSION,
    /** 查封扣押, 家. */
    SEIZURE,
    /** 立案处罚, 件. */
    PENALTY_CASE,
    /** 罚款, 万元. */
    FINE_WAN,
    /** 立案侦查, 件. */
    CRIMINAL_CASE,
    /** 行政拘留, 人. */
    ADMINISTRATIVE_DETENTION,
    /** 刑事拘留, 人. */
    CRIMINAL_DETENTION,
    /** 约谈, 人. */
    INTERVIEW,
    /** 问责, 人. */
    ACCOUNTABILITY
}
