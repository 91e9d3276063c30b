package org.ecopetition.frontdoor;

import java.time.Duration;

/** How often one sender may come through a door: what it has to wait before it comes again, and when it is forgotten. */
public interface SenderPace {

    /** How long the next time has to wait after the last, once the sender came so often; never beyond its being forgotten. */
    Duration waitAfter(int times);

    /** How long the sender is remembered. */
    Duration within();

    /** Whether that is counted from the last time; otherwise from the first. */
    boolean countsFromLast();
}
