package org.ecopetition.audit.ledger;

/**
 * A row as it stands in the database today.
 *
 * @param note what of it is sealed
 * @param name by which somebody finds it in its table
 */
public record StoredRow(Note note, String name) {

    String chain() {
        return note.chain();
    }
}
