package org.ecopetition.handoff;

/** What became of a request for time. */
enum TimeRequestState {
    OPEN,
    GRANTED,
    REFUSED,
    /** A pause that ended before it had begun to count. */
    LIFTED
}
