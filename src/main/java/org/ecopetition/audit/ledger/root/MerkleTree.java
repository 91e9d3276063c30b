package org.ecopetition.audit.ledger.root;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ecopetition.frontdoor.Sha256;

/** The root of a Merkle tree by RFC 9162, section 2.1.1, over SHA-256. */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** The hash, in hexadecimal, of a node beside the way from a leaf to the root. */
    record Beside(boolean left, String hash) {}

    /** What proves that a leaf is in the tree, from the leaf to the root (RFC 9162, section 2.1.3.1). */
    static List<Beside> path(List<byte[]> leaves, int index) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        boolean isLeft = index < left;
        List<byte[]> own = isLeft ? leaves.subList(0, left) : leaves.subList(left, leaves.size());
        List<byte[]> other = isLeft ? leaves.subList(left, leaves.size()) : leaves.subList(0, left);
        List<Beside> path = new ArrayList<>(path(own, isLeft ? index : index - left));
        path.add(new Beside(!isLeft, HexFormat.of().formatHex(root(other))));
        return path;
    }

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
