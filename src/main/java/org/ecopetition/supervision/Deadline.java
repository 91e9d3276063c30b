package org.ecopetition.supervision;

import java.time.Instant;

/** One moment by which something of a hand-off is due. */
public record Deadline(DeadlineKind kind, Instant at) {}
