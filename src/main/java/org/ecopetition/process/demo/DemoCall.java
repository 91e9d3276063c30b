package org.ecopetition.process.demo;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.ecopetition.rectification.AccountabilityKind;
import org.ecopetition.rectification.EnforcementKind;
import org.jspecify.annotations.Nullable;

/**
 * One call of the demonstration and what was done with it.
 *
 * @param key under which it is registered once
 * @param day days from day zero, negative before it
 * @param region six-digit code
 * @param steps user tasks in their order
 * @param objection what somebody wrote about the published result; none where nobody did
 */
record DemoCall(
        String key,
        int day,
        LocalTime time,
        String region,
        String place,
        String text,
        List<Step> steps,
        @Nullable String objection) {

    /**
     * A user task somebody did.
     *
     * @param answers values of the form; {@code {n}} in a text stands for the day n days from day zero
     * @param enforcement what was entered in the enforcement register before
     */
    record Step(
            String task,
            String by,
            Map<String, Object> answers,
            @Nullable List<Action> enforcement) {}

    /**
     * An enforcement action.
     *
     * @param day days from day zero
     */
    record Action(
            EnforcementKind kind,
            @Nullable AccountabilityKind accountability,
            int day,
            int count,
            @Nullable BigDecimal fineWan,
            @Nullable String documentNumber,
            @Nullable String party) {}
}
