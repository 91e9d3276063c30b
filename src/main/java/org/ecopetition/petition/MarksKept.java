package org.ecopetition.petition;

import java.time.Instant;

/**
 * A person said that what looks like personal data in a text for units is none (for example the polluter's house), and kept it.
 *
 * @param keptMarks what was kept, a line each; never the caller's own
 */
public record MarksKept(CaseNumber caseNumber, Instant occurredAt, String person, String keptMarks)
        implements CaseEvent {}
