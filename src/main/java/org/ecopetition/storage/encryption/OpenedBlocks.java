package org.ecopetition.storage.encryption;

import java.io.IOException;
import java.io.InputStream;
import javax.crypto.spec.SecretKeySpec;

/** What the blocks of an encrypted file hold, one of them at a time. */
final class OpenedBlocks extends InputStream {

    private final InputStream kept;
    private final FileBlocks blocks;
    private final String place;

    private byte[] ahead;
    private byte[] block = new byte[0];
    private int read;
    private boolean isLast;

    /** @param kept stands before the first block; closed with this */
    OpenedBlocks(InputStream kept, SecretKeySpec key, String place) throws IOException {
        this.kept = kept;
        this.blocks = new FileBlocks(key);
        this.place = place;
        this.ahead = kept.readNBytes(FileBlocks.SEALED);
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : block[read++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int some = Math.min(length, block.length - read);
        System.arraycopy(block, read, into, from, some);
        read += some;
        return some;
    }

    @Override
    public int available() {
        return block.length - read;
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }

    private boolean isAtEnd() throws IOException {
        while (read == block.length) {
            if (isLast) {
                return true;
            }
            byte[] behind = kept.readNBytes(FileBlocks.SEALED);
            isLast = behind.length == 0;
            block = opened();
            ahead = behind;
            read = 0;
        }
        return false;
    }

    private byte[] opened() throws IOException {
        try {
            return blocks.opened(ahead, isLast);
        } catch (IOException altered) {
            throw new IOException(place + ": " + altered.getMessage(), altered);
        }
    }
}
