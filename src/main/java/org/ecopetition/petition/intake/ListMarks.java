package org.ecopetition.petition.intake;

import java.util.Set;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;

/**
 * What the team's list says of a petition besides its text.
 *
 * @param upperBatch the team's number of the batch (第N批)
 * @param keyMarked whether it is marked as a key item (*)
 */
public record ListMarks(@Nullable Integer upperBatch, boolean keyMarked, Set<PollutionType> types) {

    public ListMarks {
        types = Set.copyOf(types);
    }
}
