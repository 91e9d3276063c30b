package org.ecopetition.lookback;

import java.time.LocalDate;

/**
 * What was found when a drawn hand-off was looked at again.
 *
 * @param on not in the future
 * @param people who looked, 1 to 200 characters
 * @param finding 1 to 1,000 characters; units read it
 */
public record LookBackReport(LookBackResult result, LocalDate on, String people, String finding) {}
