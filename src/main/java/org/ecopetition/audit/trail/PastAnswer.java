package org.ecopetition.audit.trail;

/**
 * What a decision table once said, with the case.
 *
 * @param number counts all answers in the order in which they were kept
 */
public record PastAnswer(long number, String caseNumber, TableAnswer answer) {

    /** The key of the hand-off it was for, else the case number. */
    public String key() {
        return answer.handOff() == null ? caseNumber : answer.handOff();
    }
}
