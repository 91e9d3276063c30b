package org.ecopetition.storage.encryption;

import java.util.List;
import org.springframework.stereotype.Component;

/** Encrypted rows that were altered or moved in the database and that no ledger seals. */
@Component
public class UnopenedRows {

    private final List<EncryptedRows> tables;

    UnopenedRows(List<EncryptedRows> tables) {
        this.tables = List.copyOf(tables);
    }

    /**
     * One of them.
     *
     * @param table where it stands
     * @param key of the row, names of people and forms alone
     */
    public record Row(String table, String key) {}

    /** All of them, read one after the other; none where all is well. */
    public List<Row> all() {
        return tables.stream()
                .flatMap(rows -> rows.unopened().stream().map(key -> new Row(rows.table(), key)))
                .toList();
    }
}
