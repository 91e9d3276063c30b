package org.ecopetition.supervision.visit;

import java.time.Instant;

/**
 * What a visit said before a correction.
 *
 * @param reason why it was put right
 * @param replacedBy who did so
 */
record FormerVisit(VisitEntry said, String reason, String replacedBy, Instant replacedAt) {}
