package org.ecopetition.petition.transfer;

import java.time.Instant;
import java.util.List;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.TransferDetails;
import org.jspecify.annotations.Nullable;

/**
 * One row of a transfer list, understood as far as it can be.
 *
 * @param line its line in the file
 * @param cells as they stand in the file, for the result file
 * @param number the number without its key marker
 * @param receivedAt when the call or letter came, absent where the list does not tell it
 * @param fault why the row cannot be taken, if so; number and text may then be empty
 */
public record TransferRow(
        int line,
        List<String> cells,
        String number,
        String text,
        Channel channel,
        @Nullable Instant receivedAt,
        @Nullable String regionCode,
        @Nullable String place,
        TransferDetails details,
        @Nullable Refusal fault) {}
