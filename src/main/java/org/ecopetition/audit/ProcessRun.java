package org.ecopetition.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One process a case went through, as far as one version of the model led it.
 *
 * @param key the case number or the key of the hand-off
 * @param process name of the process
 * @param modelId under which {@link EngineHistory#model} gives the document
 * @param version of the model, counted by the engine
 * @param versionTag of the model, chosen by its author
 * @param ended empty while it runs
 * @param movedOn whether it ended here because the case was moved to another version
 * @param way it took through the model
 * @param steps what happened, in order
 */
public record ProcessRun(
        String key,
        String process,
        String modelId,
        int version,
        @Nullable String versionTag,
        Instant started,
        @Nullable Instant ended,
        boolean movedOn,
        Way way,
        List<Step> steps) {

    /**
     * The way through a model, in ids of the model.
     *
     * @param passed elements and flows that the case has passed
     * @param waiting elements at which it stands
     * @param givenUp elements at which it stood until it was called off there
     * @param times how often it passed what it passed more than once
     * @param inferred whether the flows are concluded from the elements, because they were not written down yet
     */
    public record Way(
            Set<String> passed, Set<String> waiting, Set<String> givenUp, Map<String, Long> times, boolean inferred) {}

    /**
     * One element of the model that was entered.
     *
     * @param element id in the model
     * @param name as the diagram says
     * @param kind in the engine's words, for example {@code userTask}
     * @param person who did it, for user tasks
     * @param ended empty while the case stands there
     * @param cancelled whether it was given up instead of finished
     * @param via the flow by which it was entered, where one was written down
     * @param calls key of the process that it called
     */
    public record Step(
            String element,
            String name,
            String kind,
            @Nullable String person,
            Instant started,
            @Nullable Instant ended,
            boolean cancelled,
            @Nullable Via via,
            @Nullable String calls) {}

    /** A flow, and what the diagram says beside it. */
    public record Via(String flow, String name) {}
}
