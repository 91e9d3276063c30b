package org.ecopetition.frontdoor.provider;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** What a session remembers of the provider that opened it. */
public final class OpenedByProvider {

    private static final String ID = "provider-session";

    private OpenedByProvider() {}

    static void note(HttpSession session, String id) {
        session.setAttribute(ID, id);
    }

    /** Whether the provider vouches for the person of the session. */
    public static boolean is(HttpSession session) {
        return id(session) != null;
    }

    /** Null for a session of a local person. */
    static @Nullable String id(HttpSession session) {
        try {
            return session.getAttribute(ID) instanceof String id ? id : null;
        } catch (IllegalStateException endedAtThisMoment) {
            return null;
        }
    }

    static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedAtThisMoment) {
            // by another request of the same browser
        }
    }
}
