package org.ecopetition.audit;

import java.time.Instant;

/**
 * Somebody read personal data of a case.
 *
 * @param handOff whose objections were read; empty for the caller's identity
 * @param person user id
 * @param foundBy {@code phone}, {@code name} or both, where the case was found in a search by them,
 *     {@code attachment} where a file was fetched; empty where its record was opened
 */
public record PersonalDataReading(String handOff, String person, Instant readAt, String foundBy) {}
