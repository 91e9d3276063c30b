package org.ecopetition.rectification;

import org.jspecify.annotations.Nullable;

/**
 * What the paper of an enforcement action says (文书): its number, and whom it was addressed to.
 *
 * @param documentNumber 文书文号, at most 100 characters
 * @param party the punished or ordered party (当事人), at most 100 characters; may be a person, and is never published
 */
public record EnforcementPaper(
        @Nullable String documentNumber, @Nullable String party) {

    public static final EnforcementPaper NONE = new EnforcementPaper(null, null);
}
