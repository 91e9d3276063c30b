package org.ecopetition.frontdoor.provider;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.ResourceAccessException;

/** Somebody came from the provider, or was to go there, and does not get in; the sign-in page says why. */
public class ProviderRefusal extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    public ProviderRefusal(Why why) {
        super(new OAuth2Error("refused"), why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** Why somebody does not get in by whatever failed. */
    static Why why(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ProviderRefusal refusal) {
                return refusal.why;
            }
            if (at instanceof ResourceAccessException) {
                return Why.AWAY;
            }
        }
        return Why.FAILED;
    }

    /** Each has its sentence, {@code provider.refused.<word>}. */
    public enum Why {
        /** The claim with the user name is missing, or no name that we can keep. */
        NAME,
        /** None of the person's groups is one of ours. */
        GROUPS,
        /** A local person has the name. */
        LOCAL,
        /** Somebody else from the provider has the name. */
        TAKEN,
        /** The person was removed here. */
        REMOVED,
        /** The person would leave the house without an administrator. */
        ADMINISTRATOR,
        /** The provider cannot be reached. */
        AWAY,
        /** What came back is not what was asked for. */
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
