package org.ecopetition.casework.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a move of running cases has got.
 *
 * @param batch id of the engine's batch
 * @param process its key
 * @param cases that are moved with it
 * @param leftBehind cases that stayed on their version
 * @param done cases moved so far
 * @param failed cases that could not be moved and wait for somebody
 * @param started by whom and when
 * @param endedAt when the last one was moved; absent while it goes on
 */
public record MoveProgress(
        String batch,
        String process,
        Versions versions,
        int cases,
        int leftBehind,
        int done,
        int failed,
        Started started,
        @Nullable Instant endedAt) {

    /** From which version to which. */
    public record Versions(int from, int to) {}

    /** By whom and when it was started. */
    public record Started(String by, Instant at) {}
}
