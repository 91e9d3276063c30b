package org.ecopetition.audit.trail;

import java.time.Instant;

/**
 * From which address somebody acted on a case.
 *
 * @param kind name of the event, or of the operation as the engine calls it
 * @param actedAt when it happened, to the millisecond
 */
public record ActAddress(String kind, String person, Instant actedAt, String address) {}
