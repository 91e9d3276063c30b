package org.ecopetition.petition;

import java.time.Instant;

/** Somebody found that an earlier petition, though it looks alike, is about something else. */
public record RepeatDismissed(
        CaseNumber caseNumber, Instant occurredAt, String person, CaseNumber earlier, String dismissal)
        implements CaseEvent {}
