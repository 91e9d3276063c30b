package org.ecopetition.petition.repeat;

/** The rules by which repeats raise the level of handling; an administrator edits them. */
public interface LevelRules {

    /**
     * The rule for a matter.
     *
     * @param times how often it was raised, the first time included
     * @param notSatisfied whether somebody complained about the last answer
     */
    LevelRule ruleFor(int times, boolean notSatisfied);
}
