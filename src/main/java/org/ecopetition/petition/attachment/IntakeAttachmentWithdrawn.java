package org.ecopetition.petition.attachment;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** A file was taken off an intake record again. Why may name the caller, and stands on the record alone. */
public record IntakeAttachmentWithdrawn(CaseNumber caseNumber, Instant occurredAt, String person)
        implements CaseEvent {}
