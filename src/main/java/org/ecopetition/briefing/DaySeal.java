package org.ecopetition.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The seal of a day over all cases (每日封存校验值), as far as a briefing prints it. */
public interface DaySeal {

    /** The last seal that there was at this instant; none before the first day ended. */
    Optional<Printed> at(Instant instant);

    /**
     * A seal as it is printed.
     *
     * @param root 64 signs
     */
    record Printed(LocalDate day, String root) {}
}
