package org.ecopetition.frontdoor.provider;

import java.util.Set;

/**
 * Somebody whom the provider vouches for.
 *
 * @param issuer of the provider
 * @param subject by which the provider knows the person for good
 * @param id user name, letters and digits
 * @param name as people say it
 * @param groups ours, at least one
 */
public record Arrival(String issuer, String subject, String id, String name, Set<String> groups) {}
