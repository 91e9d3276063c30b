package org.ecopetition.audit.ledger.root;

import java.nio.charset.StandardCharsets;

/** Where a chain ended at some time. */
record ChainEnd(String chain, int position, String hash) {

    /** As a leaf of the tree, and as a line of the file of heads. */
    String line() {
        return chain + " " + position + " " + hash;
    }

    byte[] leaf() {
        return line().getBytes(StandardCharsets.UTF_8);
    }

    static ChainEnd read(String line) {
        int hash = line.lastIndexOf(' ');
        int position = line.lastIndexOf(' ', hash - 1);
        return new ChainEnd(
                line.substring(0, position),
                Integer.parseInt(line.substring(position + 1, hash)),
                line.substring(hash + 1));
    }
}
