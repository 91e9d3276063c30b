package org.ecopetition.petition.intake;

import java.time.Instant;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;

/**
 * A person said that what looks like personal data in a text for units is none (for example the polluter's house), and kept it.
 *
 * @param keptMarks what was kept, a line each; never the caller's own
 */
record MarksKept(CaseNumber caseNumber, Instant occurredAt, String person, String keptMarks) implements CaseEvent {}
