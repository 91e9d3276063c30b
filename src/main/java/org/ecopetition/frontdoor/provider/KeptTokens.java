package org.ecopetition.frontdoor.provider;

import org.jspecify.annotations.Nullable;

/**
 * What the provider gave for a session.
 *
 * @param refresh by which it says whether the person is still there; null where it gives none
 * @param access asked with in its place
 * @param id names the session at sign-out
 */
record KeptTokens(@Nullable String refresh, @Nullable String access, String id) {

    @Override
    public String toString() {
        return "KeptTokens";
    }
}
