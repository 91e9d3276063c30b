package org.ecopetition.petition.repeat;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** Somebody found that an earlier petition, though it looks alike, is about something else. */
public record RepeatDismissed(
        CaseNumber caseNumber, Instant occurredAt, String person, CaseNumber earlier, String dismissal)
        implements CaseEvent {}
