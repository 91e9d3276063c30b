package org.ecopetition.audit.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a row, in the one form that is hashed whichever database keeps it: columns by name, times to the microsecond,
 * numbers without trailing zeros; a column that is empty does not count, so that one that was added later changes nothing.
 */
public final class RowContent {

    private final SortedMap<String, String> columns = new TreeMap<>();

    /** The columns of a row with their values. */
    public static RowContent of(Map<String, ?> columns) {
        RowContent content = new RowContent();
        columns.forEach(content::put);
        return content;
    }

    /** Adds a column; one that is empty is passed over. */
    public RowContent put(String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column.toLowerCase(Locale.ROOT), text(value));
        }
        return this;
    }

    /** Adds all columns of a row of any table, the same from H2 and PostgreSQL; with a prefix where several rows make one content. */
    void putAll(String prefix, ResultSet row) throws SQLException {
        ResultSetMetaData known = row.getMetaData();
        for (int column = 1; column <= known.getColumnCount(); column++) {
            put(prefix + known.getColumnLabel(column), value(row, known, column));
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

    /** Columns and values in the form that is hashed, in the order in which they are. */
    public Map<String, String> columns() {
        return Collections.unmodifiableMap(columns);
    }

    void remove(String column) {
        columns.remove(column);
    }

    @Nullable
    String value(String column) {
        return columns.get(column);
    }

    /** Each name and value behind its length, so that no two rows read the same. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        try {
            for (Map.Entry<String, String> column : columns.entrySet()) {
                write(data, column.getKey());
                write(data, column.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void write(DataOutputStream data, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof OffsetDateTime time) {
            return text(time.toInstant());
        }
        if (value instanceof Timestamp time) {
            return text(time.toInstant());
        }
        if (value instanceof Instant time) {
            return time.truncatedTo(ChronoUnit.MICROS).toString();
        }
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
    }
}
