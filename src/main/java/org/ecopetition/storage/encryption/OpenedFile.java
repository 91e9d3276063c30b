package org.ecopetition.storage.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

/** A kept file as it was before it was encrypted; never held whole. */
final class OpenedFile extends AbstractResource {

    private final Resource kept;
    private final String place;
    private final FileEncryption encryption;

    private byte @Nullable [] head;

    OpenedFile(Resource kept, String place, FileEncryption encryption) {
        this.kept = kept;
        this.place = place;
        this.encryption = encryption;
    }

    @Override
    public boolean exists() {
        try {
            return kept.exists() && key().map(name -> !encryption.isLost(name)).orElse(true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public long contentLength() throws IOException {
        long size = kept.contentLength();
        return key().isPresent() ? FileBlocks.plainSize(size - FileEncryption.HEAD) : size;
    }

    @Override
    public long lastModified() throws IOException {
        return kept.lastModified();
    }

    @Override
    public @Nullable String getFilename() {
        return kept.getFilename();
    }

    @Override
    public String getDescription() {
        return place;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        InputStream content = kept.getInputStream();
        try {
            return encryption.open(content, place);
        } catch (IOException | RuntimeException closed) {
            content.close();
            throw closed;
        }
    }

    private synchronized Optional<String> key() throws IOException {
        byte[] known = head;
        if (known == null) {
            known = FileEncryption.headOf(kept);
            head = known;
        }
        return FileEncryption.keyIn(known);
    }
}
