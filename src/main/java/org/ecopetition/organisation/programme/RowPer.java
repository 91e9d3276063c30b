package org.ecopetition.organisation.programme;

/** What a row of a round's public table is about. */
public enum RowPer {
    /** 每个交办件一行. */
    HAND_OFF,
    /** 每件信访件一行, which names all its units and appears with the last result. */
    PETITION
}
