package org.ecopetition.petition.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was said and by whom, as taken down: the only place where the caller stands.
 *
 * @param receivedText the words as received, which may name the caller
 * @param proposedText the problem without what looks like personal data; a person confirms it before it leaves
 * @param clerk the person who took it down
 * @param erasedOn the day on which words and caller were erased by rule
 */
public record IntakeRecord(
        String caseNumber,
        String receivedText,
        String proposedText,
        Caller caller,
        String clerk,
        @Nullable LocalDate erasedOn) {

    /** With what was said and by whom put right. */
    IntakeRecord corrected(String text, String proposal, Caller right) {
        return new IntakeRecord(caseNumber, text, proposal, right, clerk, null);
    }

    /** Keeps what was said, and by whom, out of logs. */
    @Override
    public String toString() {
        return "IntakeRecord[" + caseNumber + "]";
    }
}
