package org.ecopetition.rectification;

/** Enforcement (查处) as the official table counts it, in its order. */
public enum EnforcementKind {
    /** 责令改正, 家. */
    ORDERED_CORRECTION,
    /** 限期整改, 家. */
    TIME_LIMITED_CORRECTION,
    /** 停产整治, 家. */
    SUSPENSION,
    /** 关停取缔, 家. */
    CLOSURE,
    /** 查封扣押, 家. */
    SEIZURE,
    /** 行政处罚事先告知, 件: a penalty that is announced and not decided; its fine (拟罚款) is not among the fines. */
    PENALTY_NOTICE,
    /** 立案处罚, 件. */
    PENALTY_CASE,
    /** 立案侦查, 件. */
    CRIMINAL_CASE,
    /** 行政拘留, 人. */
    ADMINISTRATIVE_DETENTION,
    /** 刑事拘留, 人. */
    CRIMINAL_DETENTION,
    /** 移送公安, 件. */
    POLICE_TRANSFER,
    /** 约谈, 人. */
    INTERVIEW,
    /** 问责, 人; each with its {@link AccountabilityKind}. */
    ACCOUNTABILITY;

    /** Whether it may state a fine (万元). */
    public boolean hasFine() {
        return this == PENALTY_NOTICE || this == PENALTY_CASE;
    }

    /** Whether the official table counts it under 责任人被处理情况. */
    public boolean isAboutOfficials() {
        return this == INTERVIEW || this == ACCOUNTABILITY;
    }
}
