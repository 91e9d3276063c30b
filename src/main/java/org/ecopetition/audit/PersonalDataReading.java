package org.ecopetition.audit;

import java.time.Instant;

/**
 * Somebody read personal data of a case.
 *
 * @param handOff whose objections were read; empty for the caller's identity
 * @param person user id
 */
public record PersonalDataReading(String handOff, String person, Instant readAt) {}
