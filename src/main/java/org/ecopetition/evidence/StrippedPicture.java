package org.ecopetition.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A picture file with the parts alone that make up the picture: what a decoder needs, and nothing it would unpack, believe
 * or follow besides.
 *
 * @param path the file, gone when this is closed
 * @param pixels width times height, as its one header says
 */
record StrippedPicture(Path path, long pixels) implements AutoCloseable {

    /** Copies the parts of the picture out of the file into one that lies in the folder. */
    static StrippedPicture of(Path original, EvidenceKind kind, Path folder) throws IOException {
        Path bare = Files.createTempFile(folder, "bare", ".part");
        try (FileChannel from = FileChannel.open(original);
                FileChannel to = FileChannel.open(bare, StandardOpenOption.WRITE)) {
            ByteBuffer file = from.map(FileChannel.MapMode.READ_ONLY, 0, from.size());
            PictureParts parts = PictureParts.of(file, kind == EvidenceKind.JPEG);
            for (PictureParts.Range part : parts.picture()) {
                write(file.slice(part.from(), part.to() - part.from()), to);
            }
            return new StrippedPicture(bare, parts.pixels());
        } catch (IOException | RuntimeException unreadable) {
            Files.deleteIfExists(bare);
            throw unreadable;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static void write(ByteBuffer part, FileChannel to) throws IOException {
        while (part.hasRemaining()) {
            to.write(part);
        }
    }
}
