package org.ecopetition.audit.ledger.root;

import java.security.MessageDigest;
import java.util.List;
import org.ecopetition.frontdoor.Sha256;

/** The root of a Merkle tree by RFC 9162, section 2.1.1, over SHA-256. */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.newDigest().digest();
        }
        if (leaves.size() == 1) {
            MessageDigest digest = Sha256.newDigest();
            digest.update(LEAF);
            return digest.digest(leaves.get(0));
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        MessageDigest digest = Sha256.newDigest();
        digest.update(NODE);
        digest.update(root(leaves.subList(0, left)));
        return digest.digest(root(leaves.subList(left, leaves.size())));
    }
}
