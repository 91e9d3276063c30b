package org.ecopetition.audit.ledger.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.frontdoor.Sha256;
import org.junit.jupiter.api.Test;

/** The root by RFC 9162, with the test vectors of certificate transparency (RFC 6962). */
class MerkleTreeTest {

    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    @Test
    void isThatOfTheKnownVectors() {
        assertThat(root(0)).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(root(1)).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(root(2)).isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(root(8)).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void provesEachLeafByTheHashesBesideItsWay() {
        for (int size = 1; size <= LEAVES.size(); size++) {
            List<byte[]> leaves = LEAVES.subList(0, size);
            for (int leaf = 0; leaf < size; leaf++) {
                byte[] node = MerkleTree.root(leaves.subList(leaf, leaf + 1));
                for (MerkleTree.Beside beside : MerkleTree.path(leaves, leaf)) {
                    byte[] hash = HexFormat.of().parseHex(beside.hash());
                    node = beside.left() ? above(hash, node) : above(node, hash);
                }
                assertThat(node).as("leaf %d of %d", leaf, size).isEqualTo(MerkleTree.root(leaves));
            }
        }
    }

    private static byte[] above(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.newDigest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    private static String root(int leaves) {
        return HexFormat.of().formatHex(MerkleTree.root(LEAVES.subList(0, leaves)));
    }
}
