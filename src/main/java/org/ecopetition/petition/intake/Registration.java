package org.ecopetition.petition.intake;

import java.time.Instant;
import org.ecopetition.petition.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A call or letter as the clerk enters it.
 *
 * @param receivedAt not in the future; absent where a list does not tell it, and then there is a number
 * @param text as received, 1 to 20,000 characters; may name the caller
 * @param place at most 200 characters
 * @param regionCode six digits
 * @param caseNumber the number the inspection team gave it; without one a number is issued
 * @param problemText the problem without the caller, at most 2000 characters, when the clerk confirmed it already
 * @param textConfirmed the clerk says that what is still marked in the problem text is no personal data
 * @param details what the team's transfer list says beyond
 */
public record Registration(
        Channel channel,
        @Nullable Instant receivedAt,
        String text,
        @Nullable String place,
        @Nullable String regionCode,
        @Nullable String caseNumber,
        @Nullable String problemText,
        boolean textConfirmed,
        Caller caller,
        TransferDetails details) {

    /** A call or letter that comes without any list. */
    public Registration(
            Channel channel,
            Instant receivedAt,
            String text,
            @Nullable String place,
            @Nullable String regionCode,
            @Nullable String caseNumber,
            @Nullable String problemText,
            Caller caller) {
        this(
                channel,
                receivedAt,
                text,
                place,
                regionCode,
                caseNumber,
                problemText,
                false,
                caller,
                TransferDetails.NONE);
    }
}
