package org.ecopetition.verification;

/** A limit that was exceeded for an allegation, and so has to be measured again after rectification. */
public record Exceeded(int allegation, Rule rule) {

    boolean isMetBy(int otherAllegation, Rule otherRule) {
        return allegation == otherAllegation && rule.equals(otherRule);
    }
}
