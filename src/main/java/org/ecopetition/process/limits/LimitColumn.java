package org.ecopetition.process.limits;

import java.util.Optional;

/** What the table of limits asks for, by the variable behind each input column. */
enum LimitColumn {
    ITEM("item"),
    ZONE("zone"),
    PERIOD("period"),
    CIRCUMSTANCE("circumstance"),
    FREQUENCY("frequency"),
    MEASURED_ON("measuredOn");

    private final String variable;

    LimitColumn(String variable) {
        this.variable = variable;
    }

    String variable() {
        return variable;
    }

    /** Reads a cell of this column; empty when it is written in a way that cannot be compared. */
    Optional<Cell> read(String text) {
        return switch (this) {
            case ITEM, ZONE, PERIOD, CIRCUMSTANCE -> Cell.ofWords(text);
            case FREQUENCY -> Cell.ofNumbers(text);
            case MEASURED_ON -> Cell.ofDates(text);
        };
    }
}
