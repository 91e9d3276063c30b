package org.ecopetition.handoff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One hand-off as the coordination group proposes it.
 *
 * @param unit id of the lead unit
 * @param allegations numbers of the allegations it gets; empty means all, when there is only one hand-off
 * @param instruction what the unit is asked to do, at most 500 characters
 */
public record Assignment(
        String unit, Set<Integer> allegations, @Nullable String instruction) {

    public Assignment {
        allegations = Set.copyOf(allegations);
    }
}
