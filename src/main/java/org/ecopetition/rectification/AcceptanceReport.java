package org.ecopetition.rectification;

import java.time.LocalDate;

/**
 * What the coordination group saw at the acceptance on site; the standard is 污染消除、生态修复、群众满意.
 *
 * @param date not in the future
 * @param opinion at most 500 characters
 */
public record AcceptanceReport(
        boolean passed,
        LocalDate date,
        boolean pollutionRemoved,
        boolean ecologyRestored,
        boolean publicSatisfied,
        String opinion) {}
