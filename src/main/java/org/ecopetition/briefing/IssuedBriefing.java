package org.ecopetition.briefing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A briefing as it left the house; a correction is another version with the same number.
 *
 * @param number 第N期
 * @param version 1, or more for a correction
 * @param documentDate the date it bears
 * @param reason why it was corrected; empty for the first version
 */
public record IssuedBriefing(
        BriefingKey key,
        int number,
        int version,
        String issuer,
        DistributionList list,
        BriefingContent content,
        FrozenFigures figures,
        LocalDate documentDate,
        String reason,
        Instant issuedAt) {

    /** The name under which it is read, for example {@code provincial-2-2023-3}. */
    public String address() {
        return key.programme() + "-" + number;
    }

    IssuedBriefing corrected(BriefingContent anew, DistributionList to, String why, Instant now) {
        return new IssuedBriefing(key, number, version + 1, issuer, to, anew, figures, documentDate, why, now);
    }
}
