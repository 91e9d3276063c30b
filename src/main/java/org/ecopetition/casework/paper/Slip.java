package org.ecopetition.casework.paper;

import org.ecopetition.handoff.order.HandOffOrder;
import org.ecopetition.supervision.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A slip (督查单) as it goes out on paper.
 *
 * @param notice the slip itself, which bears a number
 * @param order the hand-off it is about, as it stands now
 * @param desk the name of the unit or group that has to answer
 * @param informed the name of the group that is informed, if any
 */
record Slip(
        Notice notice,
        HandOffOrder order,
        String desk,
        @Nullable String informed) {}
