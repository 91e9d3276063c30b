package org.ecopetition.disclosure.table;

import java.util.List;

/** A column set of the public table as an administrator entered it. */
public record TableLayout(List<TableSettings.Heading> columns) {

    public TableLayout {
        columns = List.copyOf(columns);
    }
}
