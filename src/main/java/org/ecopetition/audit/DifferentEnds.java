package org.ecopetition.audit;

import java.util.List;

/** Cases about whose end the register and the process engine disagree. */
public interface DifferentEnds {

    /**
     * A case that has ended for one of the two and not for the other.
     *
     * @param key case number or key of the hand-off
     * @param status name of its status in the register
     * @param running whether its process still runs
     */
    record Disagreement(String key, String status, boolean running) {}

    /** The first of them by key; none where all is well. */
    List<Disagreement> first(int most);
}
