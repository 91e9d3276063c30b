package org.ecopetition.process.decision;

import java.util.List;
import java.util.Set;

/** A decision table that code asks: by what, and which part of its answers only says where they come from. */
public interface AskedTable {

    /** The key of the table. */
    String table();

    /** All that it is asked by. */
    List<TableInput<?>> inputs();

    /** Names of the outputs that only tell a source; another text there makes no other answer. */
    Set<String> citations();
}
