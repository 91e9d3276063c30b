package org.ecopetition.storage.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Hashes by which encrypted words are found again (HMAC-SHA-256, RFC 2104): only with a key of this house can anybody tell what
 * stands behind one. Each data key has a hashing key of its own.
 */
@Component
@RotationPart
public class LookupHashes {

    /** Signs of a hash. */
    public static final int LENGTH = 22;

    /** By which everything here is hashed. */
    public static final String ALGORITHM = "HmacSHA256";

    private static final int BYTES = 16;
    private static final SecretKeySpec NOBODYS = new SecretKeySpec(new byte[32], ALGORITHM);

    private final DataKeys keys;
    private final KeysInUse inUse;
    private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

    LookupHashes(DataKeys keys, KeysInUse inUse) {
        this.keys = keys;
        this.inUse = inUse;
    }

    /**
     * The hash under which words are kept now.
     *
     * @param kind what they are; the same words of another kind have another hash
     */
    public String of(String kind, String words) {
        return hashed(keyNamed(inUse.present()), kind, words);
    }

    /** The hashes under which words may stand: one but while rows are encrypted anew. */
    public List<String> all(String kind, String words) {
        return hashing().stream().map(key -> hashed(key, kind, words)).toList();
    }

    /** The first 64 bits of a hash. */
    public static long number(String hash) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(hash)).getLong();
    }

    private List<SecretKeySpec> hashing() {
        List<SecretKeySpec> hashing = new ArrayList<>();
        keys.all().keySet().forEach(name -> hashing.add(keyNamed(name)));
        if (hashing.isEmpty() || inUse.others().contains(KeysInUse.NONE)) {
            hashing.add(NOBODYS);
        }
        return hashing;
    }

    private SecretKeySpec keyNamed(String name) {
        return name.equals(KeysInUse.NONE)
                ? NOBODYS
                : derived.computeIfAbsent(
                        name,
                        any -> new SecretKeySpec(
                                mac(keys.named(name).orElseThrow(), "eco-petition lookup"), ALGORITHM));
    }

    private static String hashed(SecretKeySpec key, String kind, String words) {
        byte[] start = new byte[BYTES];
        System.arraycopy(mac(key, kind + '\u0000' + words), 0, start, 0, BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
    }

    /** The whole hash of words. */
    public static byte[] mac(SecretKeySpec key, String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
