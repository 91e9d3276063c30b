package org.ecopetition.handoff.deadline;

import org.ecopetition.organisation.programme.Programme;

/** The table of deadlines that an administrator edits ({@code handling-deadlines}). */
public interface DeadlineRules {

    /** The rule in force for petitions of this programme. */
    DeadlineRule ruleFor(Programme programme, boolean keyItem);
}
