package org.ecopetition.organisation.programme;

import java.util.List;

/**
 * How a round of inspection publishes its results.
 *
 * @param rowPer what a row of the table is about
 * @param decimals figures behind the point of a multiple such as 超标2.98倍
 * @param types codes of the types of problem of this round, in their order; empty means all that are known, in the usual order
 * @param nobodyAccountable what the table says where nobody was held to account, for example 无 or 未问责; empty for the usual word
 */
public record TableRules(RowPer rowPer, int decimals, List<String> types, String nobodyAccountable) {

    /** Figures behind the point where a round says nothing else. */
    public static final int USUAL_DECIMALS = 2;

    /** What applies where a round says nothing. */
    public static final TableRules USUAL = new TableRules(RowPer.HAND_OFF, USUAL_DECIMALS, List.of(), "");

    public TableRules {
        types = List.copyOf(types);
    }
}
