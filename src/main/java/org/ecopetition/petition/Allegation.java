package org.ecopetition.petition;

import java.util.Set;

/**
 * One problem a petition complains of (问题); each gets its own verdict.
 *
 * @param number counted from 1 within the petition
 * @param text at most 300 characters, without anything about the caller
 * @param types at least one pollution type
 */
public record Allegation(int number, String text, Set<PollutionType> types) {

    public Allegation {
        types = Set.copyOf(types);
    }
}
