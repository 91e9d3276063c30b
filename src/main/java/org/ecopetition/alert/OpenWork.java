package org.ecopetition.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The open tasks as those see them who have to do them: claimed by the person, or waiting unclaimed in one of the groups. */
public interface OpenWork {

    /** Those that came after the one instant and not after the other, the newest first. */
    List<WaitingWork> cameBetween(AlertReader reader, Instant after, Instant until, int most);

    /** Those whose deadline lies after the one instant and not after the other, the last first. */
    List<WaitingWork> dueBetween(AlertReader reader, Instant after, Instant until, int most);

    /** Whom tasks concern that came, or were due, between instants: people who claimed them, and groups. */
    Reached reached(Span came, Span due);

    /**
     * A span of time.
     *
     * @param after its first instant does not belong to it
     * @param until its last one does
     */
    record Span(Instant after, Instant until) {}

    /**
     * Whom something concerns.
     *
     * @param people ids of people
     * @param groups ids of groups
     */
    record Reached(Set<String> people, Set<String> groups) {}
}
