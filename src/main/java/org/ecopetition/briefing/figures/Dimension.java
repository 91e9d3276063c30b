package org.ecopetition.briefing.figures;

import java.util.Comparator;
import java.util.List;

/** What figures are split by. */
public enum Dimension {
    /** 承办单位: the lead unit; only of what was handed off. */
    UNIT("unit"),
    /** 行政区域: of the place; a hand-off has one of its own. */
    REGION("region_code"),
    /** 来源; of petitions, and of what was handed off. */
    CHANNEL("channel"),
    /** 污染类型: a petition of several types is mentioned under each, so the parts sum to mentions. */
    TYPE("types"),
    /** 第N批, our own; only of what was handed off. A petition that went out with two batches counts in each. */
    BATCH("own_batch"),
    /** 第N批 by the inspection team. */
    UPPER_BATCH("upper_batch");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Batches by their number, what has none first; all else by its code. */
    Comparator<String> order() {
        return isBatch()
                ? Comparator.comparingInt(code -> code.isEmpty() ? -1 : Integer.parseInt(code))
                : Comparator.naturalOrder();
    }

    boolean isBatch() {
        return this == BATCH || this == UPPER_BATCH;
    }

    /** The parts that a row stands in. */
    List<String> codes(String value) {
        return this == TYPE ? List.of(value.split(",", -1)) : List.of(value);
    }

    boolean isOf(Counted counted) {
        return switch (this) {
            case REGION, TYPE -> true;
            case CHANNEL -> counted == Counted.PETITIONS || counted == Counted.HAND_OFFS;
            case UNIT, BATCH, UPPER_BATCH -> counted != Counted.PETITIONS;
        };
    }
}
