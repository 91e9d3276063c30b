package org.ecopetition.casework.action;

import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.CaseNumber;

/**
 * One person doing an action.
 *
 * @param answers what was handed in, checked against the fields of the action
 * @param reason never blank
 */
record Act(CaseAtHand at, Answers answers, String reason, SignedIn person) {

    /** The petition it is about. */
    CaseNumber number() {
        return at.petition().caseNumber();
    }

    /** The hand-off it is about. */
    HandOffKey key() {
        return at.theHandOff().key();
    }

    /** Who does it, by the id. */
    String by() {
        return person.id();
    }
}
