package org.ecopetition.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a petition and is kept for ever: the audit timeline, figures as of an instant and the ledger
 * are read from these records. None of them holds anything about the caller.
 */
public interface CaseEvent {

    /** The petition it happened to. */
    CaseNumber caseNumber();

    /** The key of the hand-off it happened to, when it concerns only one. */
    default @Nullable String handOff() {
        return null;
    }

    /** Business time: when it happened, which may lie before the time it was recorded. */
    Instant occurredAt();

    /** The user who did it, {@code system} for automatic steps. */
    String person();
}
