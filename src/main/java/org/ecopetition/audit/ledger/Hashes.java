package org.ecopetition.audit.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ecopetition.frontdoor.Sha256;

/**
 * How the ledger hashes: what a row holds by HMAC-SHA-256 (RFC 2104) under the salt of its chain, an entry by SHA-256 over all
 * its fields and the hash of the entry before. In hexadecimal, 64 characters.
 */
final class Hashes {

    /** What stands before the first entry of a chain. */
    static final String NONE = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 32;

    private Hashes() {}

    static String newSalt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return HEX.formatHex(salt);
    }

    /** The salted hash of what a row holds: without the salt nobody finds it by trying. */
    static String content(String salt, String source, String rowKey, RowContent content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HEX.parseHex(salt), "HmacSHA256"));
            mac.update(fields(source, rowKey));
            return HEX.formatHex(mac.doFinal(content.bytes()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has it", missing);
        }
    }

    /** The hash of an entry, which holds all that were before it. */
    static String entry(String before, LedgerEntry entry) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(HEX.parseHex(before));
        digest.update(fields(
                entry.chain(),
                Integer.toString(entry.position()),
                entry.source(),
                entry.rowKey(),
                entry.recordedAt().truncatedTo(ChronoUnit.MICROS).toString(),
                entry.content()));
        return HEX.formatHex(digest.digest());
    }

    private static byte[] fields(String... fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            for (String field : fields) {
                RowContent.write(data, field);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
