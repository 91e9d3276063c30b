package org.ecopetition.process.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * One call of the demonstration and what was done with it.
 *
 * @param key under which it is registered once
 * @param day days from day zero, negative before it
 * @param region six-digit code
 * @param steps user tasks in their order
 */
record DemoCall(String key, int day, LocalTime time, String region, String place, String text, List<Step> steps) {

    /**
     * A user task somebody did.
     *
     * @param answers values of the form; {@code {n}} in a text stands for the day n days from day zero
     */
    record Step(String task, String by, Map<String, Object> answers) {}
}
