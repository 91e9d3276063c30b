package org.ecopetition.process.decision;

/** Code that works by the answers of a decision table. */
public interface TableUser {

    /** What it asks and takes. */
    TableContract contract();
}
