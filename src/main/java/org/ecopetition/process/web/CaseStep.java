package org.ecopetition.process.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of what has been done so far (办理经过).
 *
 * @param occurredAt business time
 * @param kind name of the event, key of the word people read
 * @param handOff the key of the hand-off, unless it concerns the whole petition
 * @param person who did it, by the name people know
 * @param words keys of the words that tell its outcome, for example {@code Verdict.SUBSTANTIATED}
 * @param unit name of the unit it is about
 * @param note what the person wrote
 */
record CaseStep(
        Instant occurredAt,
        String kind,
        @Nullable String handOff,
        String person,
        List<String> words,
        @Nullable String unit,
        @Nullable String note) {}
