package org.ecopetition.audit.ledger;

/**
 * What a transaction wants sealed.
 *
 * @param chain where it belongs
 * @param source the table of the row, at most 40 characters
 * @param rowKey which row, or what kind of row, at most 100 characters and nothing personal
 * @param content what the row holds
 */
public record Note(String chain, String source, String rowKey, RowContent content) {}
