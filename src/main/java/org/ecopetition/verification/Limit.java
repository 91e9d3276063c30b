package org.ecopetition.verification;

import java.math.BigDecimal;

/**
 * The limit value of one rule.
 *
 * @param value highest value allowed, in {@code unit}
 * @param standard number and edition, for example {@code GB 3096-2008}
 * @param clause table or clause of the standard
 * @param confirmed whether a source confirms the value or an expert still has to
 * @param tableVersion version of the decision table it comes from
 */
public record Limit(
        BigDecimal value, String unit, String standard, String clause, boolean confirmed, String tableVersion) {}
