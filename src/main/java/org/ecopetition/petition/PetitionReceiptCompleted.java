package org.ecopetition.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The coordination group has said when and how a petition came, which its list had left open. */
public record PetitionReceiptCompleted(
        CaseNumber caseNumber,
        Instant occurredAt,
        String person,
        @Nullable Instant receivedAt,
        String programme,
        Channel channel)
        implements CaseEvent {}
