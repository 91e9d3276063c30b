package org.ecopetition.rectification;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the standing entries of a register come to.
 *
 * @param byKind 家, 件 or 人 by kind, in the order of the official table; a kind that did not occur is left out
 * @param finesWan the sum of the fines that were decided, 万元
 * @param announcedFinesWan the sum of the fines that were announced (拟罚款), 万元
 * @param accountability 人 by how they were held to account
 */
public record EnforcementCounts(
        Map<EnforcementKind, Integer> byKind,
        BigDecimal finesWan,
        BigDecimal announcedFinesWan,
        Map<AccountabilityKind, Integer> accountability) {

    public static EnforcementCounts of(Collection<EnforcementAction> actions) {
        Map<EnforcementKind, Integer> byKind = new EnumMap<>(EnforcementKind.class);
        Map<AccountabilityKind, Integer> accountability = new EnumMap<>(AccountabilityKind.class);
        BigDecimal fines = BigDecimal.ZERO;
        BigDecimal announced = BigDecimal.ZERO;
        for (EnforcementAction action : actions) {
            if (action.count() > 0) {
                byKind.merge(action.kind(), action.count(), Integer::sum);
            }
            action.accountability().ifPresent(how -> accountability.merge(how, action.count(), Integer::sum));
            BigDecimal fine = action.fineWan().orElse(BigDecimal.ZERO);
            if (action.kind() == EnforcementKind.PENALTY_NOTICE) {
                announced = announced.add(fine);
            } else {
                fines = fines.add(fine);
            }
        }
        return new EnforcementCounts(byKind, fines, announced, accountability);
    }

    /** Whether there is nothing to count. */
    public boolean isNothing() {
        return byKind.isEmpty() && finesWan.signum() == 0;
    }
}
