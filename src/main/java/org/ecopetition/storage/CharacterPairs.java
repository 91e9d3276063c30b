package org.ecopetition.storage;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * The index of texts by their pairs of characters, which PostgreSQL alone has: {@code character_pairs(text) @> character_pairs(?)}
 * holds for each text that holds the part, and for few others.
 */
@Component
public class CharacterPairs {

    private final boolean indexed;

    CharacterPairs(DataSource database) throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName());
        this.indexed = product.equals("PostgreSQL");
    }

    /** Whether the index finds a part: a single character has no pair. */
    public boolean find(String part) {
        return indexed && part.length() > 1;
    }
}
