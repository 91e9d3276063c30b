package org.ecopetition.casework.model;

import java.time.Instant;
import java.util.List;

/**
 * A past judgement that would come out otherwise.
 *
 * @param caseNumber the petition
 * @param key the hand-off it was for, else the case number
 * @param version of the table that judged it
 * @param question what was asked, in words
 * @param already whether the table in force would judge otherwise too: the change is not what makes the difference
 */
public record OtherAnswer(
        String caseNumber,
        String key,
        Instant askedAt,
        int version,
        String question,
        List<Change> changes,
        boolean already,
        List<Consequence> consequences) {}
