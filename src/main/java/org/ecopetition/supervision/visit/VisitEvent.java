package org.ecopetition.supervision.visit;

import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/** Something about a visit to what a petition complains of; who was met there is left to the visit itself. */
sealed interface VisitEvent extends CaseEvent {

    /** A leader or inspectors were there. */
    record VisitRecorded(
            CaseNumber caseNumber,
            Instant occurredAt,
            String person,
            VisitorKind visitor,
            LocalDate date,
            String place,
            String instruction)
            implements VisitEvent {}

    /** What was taken down about a visit was put right; the visit keeps what it said before. */
    record VisitCorrected(
            CaseNumber caseNumber,
            Instant occurredAt,
            String person,
            LocalDate date,
            String place,
            String instruction,
            String reason)
            implements VisitEvent {}

    /** What a visit had left to do is done. */
    record VisitFollowedUp(CaseNumber caseNumber, Instant occurredAt, String person, LocalDate date, String action)
            implements VisitEvent {}
}
