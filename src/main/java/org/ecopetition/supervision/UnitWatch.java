package org.ecopetition.supervision;

import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * How a unit stands with the hand-offs it leads; one hand-off may count under several heads.
 *
 * @param unit id of the unit, empty for all together
 */
public record UnitWatch(
        String unit,
        int open,
        int dueInADay,
        int dueInThreeDays,
        int receiptOverdue,
        int feedbackOverdue,
        int stuck,
        int keyItems) {

    /** All units together. */
    public static UnitWatch total(Collection<UnitWatch> units) {
        return new UnitWatch(
                "",
                sum(units, UnitWatch::open),
                sum(units, UnitWatch::dueInADay),
                sum(units, UnitWatch::dueInThreeDays),
                sum(units, UnitWatch::receiptOverdue),
                sum(units, UnitWatch::feedbackOverdue),
                sum(units, UnitWatch::stuck),
                sum(units, UnitWatch::keyItems));
    }

    /** How many there are of a kind. */
    public int count(WatchKind kind) {
        return switch (kind) {
            case OPEN -> open;
            case DUE_IN_A_DAY -> dueInADay;
            case DUE_IN_THREE_DAYS -> dueInThreeDays;
            case RECEIPT_OVERDUE -> receiptOverdue;
            case FEEDBACK_OVERDUE -> feedbackOverdue;
            case STUCK -> stuck;
            case KEY_ITEM -> keyItems;
        };
    }

    private static int sum(Collection<UnitWatch> units, ToIntFunction<UnitWatch> figure) {
        return units.stream().mapToInt(figure).sum();
    }
}
