package org.ecopetition.audit.ledger;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads a row of any table into the form that is hashed, the same from H2 and PostgreSQL. */
public final class ReadRow {

    private ReadRow() {}

    /** All columns of the row; with a prefix where rows of several tables make one content. */
    public static void into(RowContent content, String prefix, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            content.put(prefix + columns.getColumnLabel(column), value(row, columns, column));
        }
    }

    private static @Nullable Object value(ResultSet row, ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
            case Types.TIMESTAMP ->
                columns.getColumnTypeName(column).equals("timestamptz")
                        ? row.getObject(column, OffsetDateTime.class)
                        : row.getTimestamp(column);
            case Types.CLOB, Types.LONGVARCHAR -> row.getString(column);
            case Types.BIT, Types.BOOLEAN -> {
                Boolean is = row.getBoolean(column);
                if (row.wasNull()) {
                    yield null;
                }
                yield is;
            }
            default -> row.getObject(column);
        };
    }
}
