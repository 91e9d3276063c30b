package org.ecopetition.petition.web;

import org.ecopetition.petition.Petition;
import org.ecopetition.petition.repeat.LikelyRepeat;
import org.ecopetition.petition.repeat.RelationKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of the warning of likely repeats.
 *
 * @param region name of the county or zone
 * @param choice what the clerk said about it already
 */
record RepeatWarningLine(
        LikelyRepeat repeat,
        Petition petition,
        String region,
        @Nullable RelationKind choice) {

    public String number() {
        return petition.caseNumber().value();
    }
}
