package org.ecopetition.petition.attachment;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** A file was added to an intake record. Its name may name the caller and stands on the record alone. */
public record IntakeAttachmentAdded(CaseNumber caseNumber, Instant occurredAt, String person) implements CaseEvent {}
