package org.ecopetition.verification.limit;

import java.time.LocalDate;
import java.util.Optional;

/** The table of limit values that an administrator edits ({@code environmental-limits}). */
public interface LimitTable {

    /** The limit that the newest version has for a rule on a day; none where it has no row for it. */
    Optional<Limit> limitFor(Rule rule, LocalDate on);

    /**
     * The limit that an earlier version had.
     *
     * @param tableVersion as {@link Limit#tableVersion()} names it
     */
    Optional<Limit> limitFor(Rule rule, LocalDate on, String tableVersion);

    /** What the newest version can judge. */
    LimitChoices choices();
}
