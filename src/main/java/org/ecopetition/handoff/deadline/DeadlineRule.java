package org.ecopetition.handoff.deadline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One row of the table of deadlines.
 *
 * @param handOffHours hours from the entry of a petition to its hand-off
 * @param receiptHours hours from hand-off to receipt
 * @param returnWindowWorkingDays working days in which a unit may return a hand-off
 * @param reminderHours hours before feedback is due at which the unit is reminded
 * @param feedbackDays days from hand-off to feedback; the day after hand-off is the first
 * @param feedbackInWorkingDays whether those are working days
 * @param publicityDays calendar days of publicity, the day of publication being the first
 * @param followUpDays days between two looks at something overdue
 * @param moreTime what may be given on top
 * @param source regulation or practice, and version of the table
 */
public record DeadlineRule(
        int handOffHours,
        int receiptHours,
        int returnWindowWorkingDays,
        int reminderHours,
        int feedbackDays,
        boolean feedbackInWorkingDays,
        int publicityDays,
        int followUpDays,
        @JsonUnwrapped MoreTime moreTime,
        String source) {

    /**
     * How much more time a hand-off may get.
     *
     * @param extensionDays most days by which feedback may be put off, all extensions together
     * @param extensionsAllowed most extensions of one hand-off
     * @param pauseDays most days for which the clock may stand still, all pauses together
     */
    public record MoreTime(int extensionDays, int extensionsAllowed, int pauseDays) {}
}
