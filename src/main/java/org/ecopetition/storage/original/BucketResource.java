package org.ecopetition.storage.original;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** An object of the bucket as it is handed out: asked for once, fetched from where a reader begins, never held whole. */
final class BucketResource extends AbstractResource {

    private final BucketOriginals bucket;
    private final String sha256;

    private boolean isAskedFor;
    private @Nullable HeadObjectResponse head;

    BucketResource(BucketOriginals bucket, String sha256) {
        this.bucket = bucket;
        this.sha256 = sha256;
        Originals.nameOf(sha256);
    }

    @Override
    public boolean exists() {
        return head().isPresent();
    }

    @Override
    public long contentLength() throws IOException {
        return known().contentLength();
    }

    @Override
    public long lastModified() throws IOException {
        return known().lastModified().toEpochMilli();
    }

    @Override
    public String getFilename() {
        return sha256;
    }

    @Override
    public String getDescription() {
        return "original " + sha256;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        known();
        return new Content();
    }

    private HeadObjectResponse known() throws FileNotFoundException {
        return head().orElseThrow(() -> new FileNotFoundException(getDescription()));
    }

    private synchronized Optional<HeadObjectResponse> head() {
        if (!isAskedFor) {
            head = bucket.head(sha256).orElse(null);
            isAskedFor = true;
        }
        return Optional.ofNullable(head);
    }

    /** Opened with the first byte that is read, so that what is skipped before is not fetched. */
    private final class Content extends InputStream {

        private @Nullable InputStream open;
        private long skipped;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            try {
                return opened().read(block, from, length);
            } catch (SdkException broken) {
                throw bucket.away(broken);
            }
        }

        @Override
        public long skip(long bytes) throws IOException {
            if (open != null) {
                return open.skip(bytes);
            }
            long some = Math.max(0, Math.min(bytes, contentLength() - skipped));
            skipped += some;
            return some;
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
            }
        }

        private InputStream opened() throws IOException {
            InputStream content = open;
            if (content == null) {
                content = skipped >= contentLength() ? nullInputStream() : bucket.content(sha256, skipped);
                open = content;
            }
            return content;
        }
    }
}
