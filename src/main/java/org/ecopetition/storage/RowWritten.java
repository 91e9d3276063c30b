package org.ecopetition.storage;

/**
 * A row was written past the entities, into a table whose rows the ledger seals as they stand: told within its transaction.
 *
 * @param table its name in the database
 * @param key of the row
 * @param belongsTo a case number or the key of a hand-off
 */
public record RowWritten(String table, String key, String belongsTo) {}
