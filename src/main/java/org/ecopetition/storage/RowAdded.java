package org.ecopetition.storage;

import java.util.Map;

/**
 * A row was written past the entities, into a table to which rows are only added: told within its transaction, so that the
 * ledger seals it.
 *
 * @param table its name in the database
 * @param chain the case number, or another chain of the ledger
 * @param columns names and values as they were written, without a number that the database gave
 */
public record RowAdded(String table, String chain, Map<String, ?> columns) {}
