package org.ecopetition.frontdoor.provider;

import java.time.Instant;

/**
 * A session that the provider opened.
 *
 * @param askedAt when the provider was last asked after the person
 * @param answeredAt when it last said that the person is there
 */
record ProviderSession(String id, String person, String subject, Instant askedAt, Instant answeredAt) {}
