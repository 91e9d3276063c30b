package org.ecopetition.rectification;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the standing entries of a register come to.
 *
 * @param byKind 家, 件 or 人 by kind, in the order of the official table; a kind that did not occur is left out
 * @param persons 人 of the kinds that count them besides
 * @param sumsWan fines, fees and compensations by kind, 万元
 * @param accountability 人 by how they were held to account
 * @param interviewed 人 by who they are; those entered before that was asked count as officials
 */
public record EnforcementCounts(
        Map<EnforcementKind, Integer> byKind,
        Map<EnforcementKind, Integer> persons,
        Map<EnforcementKind, BigDecimal> sumsWan,
        Map<AccountabilityKind, Integer> accountability,
        Map<Interviewed, Integer> interviewed) {

    public static EnforcementCounts of(Collection<EnforcementAction> actions) {
        EnforcementCounts counts = new EnforcementCounts(
                new EnumMap<>(EnforcementKind.class),
                new EnumMap<>(EnforcementKind.class),
                new EnumMap<>(EnforcementKind.class),
                new EnumMap<>(AccountabilityKind.class),
                new EnumMap<>(Interviewed.class));
        actions.forEach(counts::add);
        return counts;
    }

    private void add(EnforcementAction action) {
        if (action.count() > 0) {
            byKind.merge(action.kind(), action.count(), Integer::sum);
        }
        if (action.persons() != null) {
            persons.merge(action.kind(), action.persons(), Integer::sum);
        }
        if (action.fineWan() != null && action.fineWan().signum() > 0) {
            sumsWan.merge(action.kind(), action.fineWan(), BigDecimal::add);
        }
        if (action.accountability() != null) {
            accountability.merge(action.accountability(), action.count(), Integer::sum);
        }
        if (action.kind() == EnforcementKind.INTERVIEW) {
            interviewed.merge(
                    Objects.requireNonNullElse(action.interviewed(), Interviewed.OFFICIAL),
                    action.count(),
                    Integer::sum);
        }
    }

    /** 家, 件 or 人 of a kind. */
    public int count(EnforcementKind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    /** The fines, fees or compensations of a kind, 万元. */
    public BigDecimal sumWan(EnforcementKind kind) {
        return sumsWan.getOrDefault(kind, BigDecimal.ZERO);
    }

    /** The sum of the fines that were decided, 万元. */
    public BigDecimal finesWan() {
        return sumWan(EnforcementKind.PENALTY_CASE).add(sumWan(EnforcementKind.PENALTY_DECISION));
    }

    /** The sum of the fines that were announced (拟罚款), 万元. */
    public BigDecimal announcedFinesWan() {
        return sumWan(EnforcementKind.PENALTY_NOTICE);
    }

    /** Cases that were filed (立案), decided or not. */
    public int filed() {
        return count(EnforcementKind.CASE_FILED) + count(EnforcementKind.PENALTY_CASE);
    }

    /** Filed cases in which a penalty was decided. */
    public int penalised() {
        return count(EnforcementKind.PENALTY_CASE) + count(EnforcementKind.PENALTY_DECISION);
    }

    /** Whether cases were filed that are counted apart from their decisions, so that one sentence can say both. */
    boolean tellsFiledFromDecided() {
        return count(EnforcementKind.CASE_FILED) > 0 && penalised() + count(EnforcementKind.NO_PENALTY) <= filed();
    }

    /** Whether there is nothing to count. */
    public boolean isNothing() {
        return byKind.isEmpty() && persons.isEmpty() && sumsWan.isEmpty();
    }
}
