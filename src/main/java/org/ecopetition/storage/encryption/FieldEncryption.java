package org.ecopetition.storage.encryption;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Encrypts words by AES-256-GCM (NIST SP 800-38D) with a key of this house. Each is bound to the place where it stands, so that it can
 * be read at no other; where there is no key it stands as it is.
 */
@Component
@RotationPart
public class FieldEncryption {

    /** What is read where the key is lost for good. */
    public static final String UNREADABLE = "[…]";

    private static final String ENCRYPTED = "encrypted:";
    private static final String PLAIN = "plain:";
    private static final Logger log = LoggerFactory.getLogger(FieldEncryption.class);

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final DataKeys keys;

    FieldEncryption(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * Words as the database is to hold them.
     *
     * @param place where they stand, such as the key of their row
     */
    public String encrypt(String words, String place) {
        return keys.present()
                .map(name -> ENCRYPTED + name + ':' + encrypted(words, name, place))
                .orElseGet(() -> words.startsWith(ENCRYPTED) || words.startsWith(PLAIN) ? PLAIN + words : words);
    }

    /**
     * Words as they were, encrypted or not.
     *
     * @throws IllegalStateException when their key is missing, or they were altered or moved
     */
    public String decrypt(String kept, String place) {
        if (!kept.startsWith(ENCRYPTED)) {
            return kept.startsWith(PLAIN) ? kept.substring(PLAIN.length()) : kept;
        }
        int end = kept.indexOf(':', ENCRYPTED.length());
        ByteBuffer encrypted = ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(end + 1)));
        byte[] nonce = new byte[NONCE];
        encrypted.get(nonce);
        byte[] rest = new byte[encrypted.remaining()];
        encrypted.get(rest);
        return keys.named(kept.substring(ENCRYPTED.length(), end))
                .map(key -> new String(run(Cipher.DECRYPT_MODE, key, nonce, place, rest), StandardCharsets.UTF_8))
                .orElse(UNREADABLE);
    }

    /**
     * The same words under the present key; none where theirs is lost, so that they are left as they are until it is found, or where
     * they were altered or moved: one row shall not hold up all others.
     */
    public Optional<String> encryptAnew(String kept, String place) {
        try {
            String words = decrypt(kept, place);
            return words.equals(UNREADABLE) ? Optional.empty() : Optional.of(encrypt(words, place));
        } catch (AlteredWords altered) {
            log.warn("{} is left as it is: {}", place, altered.getMessage());
            return Optional.empty();
        }
    }

    /** As {@link #decrypt}; what was altered or moved reads {@link #UNREADABLE} too, for words that nobody seals and all can give anew. */
    public String decryptIfSound(String kept, String place) {
        if (opens(kept, place)) {
            return decrypt(kept, place);
        }
        log.warn("{} is passed over: it does not open, it was altered or moved", place);
        return UNREADABLE;
    }

    /** Whether they open where they stand, or their key is lost, which is known: not, where they were altered or moved. */
    public boolean opens(String kept, String place) {
        try {
            decrypt(kept, place);
            return true;
        } catch (IllegalArgumentException | BufferUnderflowException | AlteredWords altered) {
            return false;
        }
    }

    /** As {@link #encrypt}, where there may be no words. */
    public @Nullable String encryptIfAny(@Nullable String words, String place) {
        return words == null ? null : encrypt(words, place);
    }

    /** As {@link #decrypt}, where there may be no words. */
    public @Nullable String decryptIfAny(@Nullable String kept, String place) {
        return kept == null ? null : decrypt(kept, place);
    }

    /** How everything begins that is encrypted with the present key; empty where there is none. */
    public Optional<String> presentMark() {
        return keys.present().map(name -> ENCRYPTED + name + ':');
    }

    /** The same as a pattern of SQL; where there is no key everything fits. */
    public String presentPattern() {
        return presentMark().orElse("") + '%';
    }

    private String encrypted(String words, String key, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] rest = run(
                Cipher.ENCRYPT_MODE,
                keys.named(key).orElseThrow(),
                nonce,
                place,
                words.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + rest.length)
                        .put(nonce)
                        .put(rest)
                        .array());
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, String place, byte[] words) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(words);
        } catch (GeneralSecurityException altered) {
            throw new AlteredWords(altered);
        }
    }

    /** Words do not open where they stand. */
    private static final class AlteredWords extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        AlteredWords(Throwable cause) {
            super("encrypted words do not open: they were altered or moved", cause);
        }
    }
}
