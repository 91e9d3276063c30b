package org.ecopetition.verification;

import java.util.Optional;

/** The table of limit values that an administrator edits ({@code environmental-limits}). */
public interface LimitTable {

    /** The limit for a rule; none where the table has no row for it. */
    Optional<Limit> limitFor(Rule rule);
}
