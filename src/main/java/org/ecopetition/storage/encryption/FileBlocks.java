package org.ecopetition.storage.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The blocks of an encrypted file: each is sealed with its number and whether it is the last. Its key encrypts no other file. */
final class FileBlocks {

    /** Bytes of a block but the last, which may have fewer. */
    static final int PLAIN = 1 << 16;

    private static final int TAG = 16;

    /** The same with its seal. */
    static final int SEALED = PLAIN + TAG;

    private static final int NONCE = 12;
    private static final String ALTERED = "an encrypted file does not open: it was altered or moved";

    private final SecretKeySpec key;
    private int number;

    FileBlocks(SecretKeySpec key) {
        this.key = key;
    }

    static void encrypt(InputStream plain, OutputStream out, SecretKeySpec key) throws IOException {
        FileBlocks blocks = new FileBlocks(key);
        byte[] block = plain.readNBytes(PLAIN);
        boolean isLast;
        do {
            byte[] behind = plain.readNBytes(PLAIN);
            isLast = behind.length == 0;
            out.write(blocks.next(Cipher.ENCRYPT_MODE, block, isLast));
            block = behind;
        } while (!isLast);
    }

    /** So many bytes the blocks of a file hold which take up so many. */
    static long plainSize(long sealedSize) {
        return sealedSize - TAG * ((sealedSize + SEALED - 1) / SEALED);
    }

    byte[] opened(byte[] block, boolean isLast) throws IOException {
        if (block.length < TAG) {
            throw new IOException(ALTERED);
        }
        return next(Cipher.DECRYPT_MODE, block, isLast);
    }

    private byte[] next(int mode, byte[] block, boolean isLast) throws IOException {
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putInt(number).putInt(isLast ? 1 : 0).array();
        number = Math.incrementExact(number);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException altered) {
            throw new IOException(ALTERED, altered);
        }
    }
}
