package org.ecopetition.audit.ledger.root;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The root over all cases for one day of China.
 *
 * @param before root of the day before, which is the first leaf
 * @param heads how many chains had changed
 */
public record DayRoot(
        LocalDate day, String root, String before, int heads, Instant sealedAt, String keyId, String signature) {

    /** What is signed. */
    static String statement(LocalDate day, String root, String before) {
        return "eco-petition ledger root of " + day + "\n" + root + "\nafter " + before;
    }
}
