package org.ecopetition.storage.encryption;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Encrypts files of any size, a block at a time, by AES-256-GCM with a key of each file that is derived from one of this house
 * (HMAC-SHA-256) and bound to its place: under another name, cut short, or with blocks in another order it does not open. Where
 * there is no key a file stands as it is.
 */
@Component
@RotationPart
public class FileEncryption {

    /** How every encrypted file begins; no kind of file that is taken in does. */
    private static final String MARK = "\u0000EPFILE1";

    private static final int NAME = 8;
    private static final int SALT = 16;

    /** Bytes in front of the blocks: the mark, the name of the key, and what makes the key of the file. */
    static final int HEAD = 8 + NAME + SALT;

    private final SecureRandom random = new SecureRandom();
    private final DataKeys keys;

    FileEncryption(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * Writes a file as it is to be kept.
     *
     * @param place where it is to lie; it opens there alone
     */
    public void encrypt(InputStream plain, OutputStream out, String place) throws IOException {
        Optional<String> key = keys.present();
        if (key.isEmpty()) {
            plain.transferTo(out);
            return;
        }
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] head = ByteBuffer.allocate(HEAD)
                .put((MARK + key.get()).getBytes(StandardCharsets.US_ASCII))
                .put(salt)
                .array();
        out.write(head);
        FileBlocks.encrypt(plain, out, keyOf(keys.named(key.get()).orElseThrow(), head, place));
    }

    /**
     * A kept file as it was, encrypted or not; what was altered or moved breaks off where it is read. None is there where its key is
     * lost for good.
     */
    public Resource opened(Resource kept, String place) {
        return new OpenedFile(kept, place, this);
    }

    /** Whether a kept file stands under the present key, or unencrypted where there is none. */
    public boolean isUnderPresentKey(Resource kept) throws IOException {
        return keyIn(headOf(kept)).equals(keys.present());
    }

    /** The first bytes of a file, fewer where it has no more. */
    static byte[] headOf(Resource kept) throws IOException {
        try (InputStream content = kept.getInputStream()) {
            return content.readNBytes(HEAD);
        }
    }

    /** The name of the key under which a file with this head stands; none where it is not encrypted. */
    static Optional<String> keyIn(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return head.length == HEAD && text.startsWith(MARK)
                ? Optional.of(text.substring(MARK.length(), MARK.length() + NAME))
                : Optional.empty();
    }

    /** Whether what stands under this key is lost for good. */
    boolean isLost(String key) {
        return keys.named(key).isEmpty();
    }

    /**
     * What a kept file tells, encrypted or not; what was altered or moved breaks off.
     *
     * @param kept from its first byte on; closed with what is returned
     * @throws IOException when its key is lost for good
     */
    public InputStream open(InputStream kept, String place) throws IOException {
        byte[] head = kept.readNBytes(HEAD);
        Optional<String> key = keyIn(head);
        if (key.isEmpty()) {
            return new SequenceInputStream(new ByteArrayInputStream(head), kept);
        }
        SecretKeySpec opening = keys.named(key.get())
                .orElseThrow(() -> new IOException("the key " + key.get() + " of " + place + " is lost"));
        return new OpenedBlocks(kept, keyOf(opening, head, place), place);
    }

    private static SecretKeySpec keyOf(SecretKeySpec key, byte[] head, String place) {
        String file = "eco-petition file " + HexFormat.of().formatHex(head) + ' ' + place;
        return new SecretKeySpec(LookupHashes.mac(key, file), "AES");
    }
}
