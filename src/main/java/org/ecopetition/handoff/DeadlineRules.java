package org.ecopetition.handoff;

import org.ecopetition.organisation.ProgrammeLevel;

/** The table of deadlines that an administrator edits ({@code handling-deadlines}). */
public interface DeadlineRules {

    /** The rule in force for a programme of this level. */
    DeadlineRule ruleFor(ProgrammeLevel level, boolean keyItem);
}
