package org.ecopetition.supervision.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit as somebody takes it down.
 *
 * @param onDay the day of the visit
 * @param place where, at most 200 characters
 * @param people who came, at most 500 characters
 * @param instruction what was instructed or found, at most 1000 characters
 * @param firms the firms that were inspected, a line each, at most 1000 characters; empty where none was
 * @param sampling who helped with sampling and measuring, at most 500 characters; empty where nobody did
 * @param followUp what is to be done about it, at most 500 characters; empty where nothing is
 * @param followUpDue by which day
 * @param caseNumber the petition the visit was about; empty where it was about none
 */
public record VisitEntry(
        @Nullable VisitorKind visitor,
        @Nullable LocalDate onDay,
        String place,
        String people,
        String instruction,
        String firms,
        String sampling,
        String followUp,
        @Nullable LocalDate followUpDue,
        String caseNumber) {}
