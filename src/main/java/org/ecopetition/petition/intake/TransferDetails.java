package org.ecopetition.petition.intake;

import java.time.LocalDate;
import java.util.Set;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer list says beyond the petition itself; proposals for the person who classifies.
 *
 * @param upperBatch the team's number of the batch (第N批)
 * @param listedOn the day that the title of the list gives
 * @param keyMarked whether the list marks a key item (重点件)
 * @param types the pollution types it names
 * @param note what could not be understood, as it was typed; at most 500 characters
 */
public record TransferDetails(
        @Nullable Integer upperBatch,
        @Nullable LocalDate listedOn,
        boolean keyMarked,
        Set<PollutionType> types,
        @Nullable String note) {

    /** Nothing: it came without any list. */
    public static final TransferDetails NONE = new TransferDetails(null, null, false, Set.of(), null);

    public TransferDetails {
        types = Set.copyOf(types);
    }

    /** What a list said, without what nobody could put into a field. */
    public ListMarks marks() {
        return new ListMarks(upperBatch, keyMarked, types);
    }
}
