package org.ecopetition.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One process a case went through, under the version of the model that led it.
 *
 * @param key the case number or the key of the hand-off
 * @param process name of the process
 * @param modelId under which {@link EngineHistory#model} gives the document
 * @param version of the model, counted by the engine
 * @param versionTag of the model, chosen by its author
 * @param ended empty while it runs
 * @param way it took through the model
 * @param steps what happened, in order
 * @param decisions what decision tables said
 */
public record ProcessRun(
        String key,
        String process,
        String modelId,
        int version,
        @Nullable String versionTag,
        Instant started,
        @Nullable Instant ended,
        Way way,
        List<Step> steps,
        List<TableDecision> decisions) {

    /**
     * The way through a model, in ids of the model.
     *
     * @param passed elements and flows that the case has passed
     * @param waiting elements at which it stands
     * @param givenUp elements at which it stood until it was called off there
     */
    public record Way(Set<String> passed, Set<String> waiting, Set<String> givenUp) {}

    /**
     * One element of the model that was entered.
     *
     * @param element id in the model
     * @param name as the diagram says
     * @param kind in the engine's words, for example {@code userTask}
     * @param person who did it, for user tasks
     * @param ended empty while the case stands there
     * @param cancelled whether it was given up instead of finished
     */
    public record Step(
            String element,
            String name,
            String kind,
            @Nullable String person,
            Instant started,
            @Nullable Instant ended,
            boolean cancelled) {}

    /**
     * What a decision table said.
     *
     * @param table name of the table
     * @param version of the table, counted by the engine
     * @param inputs name and value of what was asked
     * @param outputs name and value of the answer
     */
    public record TableDecision(
            String table, int version, Instant decidedAt, List<Entry> inputs, List<Entry> outputs) {}

    /** A name and its value. */
    public record Entry(String name, String value) {}
}
