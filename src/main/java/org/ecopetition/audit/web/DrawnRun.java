package org.ecopetition.audit.web;

import java.util.List;
import java.util.Map;
import org.ecopetition.audit.ProcessRun;
import org.jspecify.annotations.Nullable;

/**
 * A process with what stands beside the elements of its diagram.
 *
 * @param id of its part of the page
 * @param steps each with its time in words
 * @param marks what stands at elements and flows, as JSON: how often they were passed, how long steps took, what they called
 */
record DrawnRun(ProcessRun run, String id, List<TimedStep> steps, String marks) {

    /** @param flow id of the flow by which it was entered, empty where none is known */
    record TimedStep(ProcessRun.Step step, String time, String flow) {}

    /**
     * What stands at an element.
     *
     * @param times how often it was passed; null where once
     * @param time how long it took in all
     * @param calls addresses on the page of the processes it called, by their keys
     */
    record Mark(@Nullable Long times, @Nullable String time, Map<String, String> calls) {}
}
