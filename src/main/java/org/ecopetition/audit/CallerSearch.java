package org.ecopetition.audit;

import java.time.Instant;

/**
 * Somebody looked for callers; what was looked for is not in here.
 *
 * @param person user id
 * @param fields {@code phone}, {@code name} or both, parted by a comma
 * @param found how many cases were shown
 */
public record CallerSearch(String person, Instant searchedAt, String fields, int found) {}
