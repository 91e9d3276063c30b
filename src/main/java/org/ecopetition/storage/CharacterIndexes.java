package org.ecopetition.storage;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * The indexes of texts by their characters and pairs of them, which PostgreSQL alone has: a column of parts {@code @>} those of a
 * word holds for each text that holds the word, and for few others.
 */
@Component
public class CharacterIndexes {

    private final boolean indexed;

    CharacterIndexes(DataSource database) throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName());
        this.indexed = product.equals("PostgreSQL");
    }

    /** Whether there are such indexes. */
    public boolean areIndexed() {
        return indexed;
    }

    /** The parts of a word that are looked up, in SQL with one mark for the word: its pairs, or the one character that it is. */
    public static String of(String word) {
        return isSingle(word) ? "array[cast(? as text)]" : "character_pairs(?)";
    }

    /** Whether a word is a single character, which has no pair. */
    public static boolean isSingle(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }
}
