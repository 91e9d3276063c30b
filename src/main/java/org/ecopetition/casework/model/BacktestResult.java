package org.ecopetition.casework.model;

import java.util.List;

/**
 * What became of the past judgements of one table.
 *
 * @param table its key
 * @param name as people read it
 * @param counts how many of which kind
 * @param otherwise those that would come out otherwise, the latest first, 200 at most
 */
public record BacktestResult(String table, String name, Counts counts, List<OtherAnswer> otherwise) {

    /**
     * How many judgements.
     *
     * @param judged all that are known of
     * @param otherwise that would come out otherwise
     * @param already of those, which the table in force judges otherwise too
     * @param cited that would only name another source
     * @param unrecorded that cannot be tested because nobody kept what was asked
     * @param unanswered that the table gives no answer for
     * @param consequences what would have been otherwise in the cases: deadlines, routes, verdicts
     */
    public record Counts(
            long judged,
            long otherwise,
            long already,
            long cited,
            long unrecorded,
            long unanswered,
            long consequences) {

        /** That would come out the same. */
        public long same() {
            return judged - otherwise - unrecorded - unanswered;
        }
    }
}
