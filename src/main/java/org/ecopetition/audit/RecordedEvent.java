package org.ecopetition.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline.
 *
 * @param kind simple name of the event, key of the word people read
 * @param occurredAt business time
 * @param recordedAt time it was entered
 * @param person user id, {@code system} or {@code public}
 * @param data the event as JSON, without anything about the caller
 */
public record RecordedEvent(
        long id,
        String caseNumber,
        @Nullable String handOff,
        String kind,
        Instant occurredAt,
        Instant recordedAt,
        String person,
        String data) {}
