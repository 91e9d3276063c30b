package org.ecopetition.verification;

import org.ecopetition.verification.limit.Rule;

/** A limit that was exceeded for an allegation, and so has to be measured again after rectification. */
public record ExceededLimit(int allegation, Rule rule) {

    boolean isMetBy(int otherAllegation, Rule otherRule) {
        return allegation == otherAllegation && rule.equals(otherRule);
    }
}
