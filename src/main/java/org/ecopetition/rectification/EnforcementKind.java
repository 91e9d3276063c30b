package org.ecopetition.rectification;

/** Enforcement (查处) as the official table counts it, in its order. */
public enum EnforcementKind {
    /** 责令改正, 家. */
    ORDERED_CORRECTION,
    /** 责令停止违法行为, 家. */
    STOP_ORDER,
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
    /** 立案, 件: a case that was filed and is not decided yet. */
    CASE_FILED,
    /** 立案处罚, 件: filed and penalised, in one entry. */
    PENALTY_CASE,
    /** 处罚决定, 件: the penalty in a case that was entered as filed before. */
    PENALTY_DECISION,
    /** 不予处罚, 件: a filed case that was decided without a penalty. */
    NO_PENALTY,
    /** 追缴排污费, 家. */
    DISCHARGE_FEE,
    /** 生态环境损害赔偿, 件. */
    DAMAGE_COMPENSATION,
    /** 立案侦查, 件 and 人. */
    CRIMINAL_CASE,
    /** 行政拘留, 人. */
    ADMINISTRATIVE_DETENTION,
    /** 刑事拘留, 人. */
    CRIMINAL_DETENTION,
    /** 移送公安, 件 and 人. */
    POLICE_TRANSFER,
    /** 刑事移送, 件 and 人. */
    CRIMINAL_TRANSFER,
    /** 约谈, 人; each with whom, see {@link Interviewed}. */
    INTERVIEW,
    /** 问责, 人; each with its {@link AccountabilityKind}. */
    ACCOUNTABILITY;

    /** Whether it may state a sum of money: a fine, a fee or a compensation. */
    public boolean hasSum() {
        return isPenalty() || this == PENALTY_NOTICE || this == DISCHARGE_FEE || this == DAMAGE_COMPENSATION;
    }

    /** Whether it is counted in 人 as well as in 件, or in 人 alone where the source gives no 件. */
    public boolean hasPersons() {
        return this == CRIMINAL_CASE || this == POLICE_TRANSFER || this == CRIMINAL_TRANSFER;
    }

    /** Whether a penalty was decided, so that its sum is a fine. */
    public boolean isPenalty() {
        return this == PENALTY_CASE || this == PENALTY_DECISION;
    }
}
