package org.ecopetition.lookback;

import java.time.LocalDate;

/**
 * What is to be drawn, settled before anybody knows the seed.
 *
 * @param from first day of writing off
 * @param to last day, included; not in the future
 * @param amount per cent (1 to 100) or hand-offs (1 to 1,000)
 * @param byRegion whether each county is drawn by itself, with that amount each
 */
public record DrawPlan(LocalDate from, LocalDate to, DrawMethod method, int amount, boolean byRegion) {

    static final int MOST = 1000;
    static final int WHOLE = 100;

    boolean isPossible() {
        return amount >= 1 && amount <= (method == DrawMethod.SHARE ? WHOLE : MOST);
    }

    /** How many are drawn out of so many. */
    int sampleOf(int population) {
        int wanted = method == DrawMethod.SHARE ? (population * amount + WHOLE - 1) / WHOLE : amount;
        return Math.min(population, wanted);
    }
}
