package org.ecopetition.lookback;

import java.time.LocalDate;

/**
 * A look at one drawn hand-off.
 *
 * @param on not in the future
 * @param people who looked, 1 to 200 characters
 * @param finding 1 to 1,000 characters; units read it
 */
public record Look(LookBackResult result, LocalDate on, String people, String finding) {}
