package org.ecopetition.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;

/** A picture file that can be read for so long: the decoder stops at the next byte or line after the time has run out. */
class TimedInput extends FileImageInputStream implements IIOReadProgressListener {

    private final long end;

    TimedInput(Path picture, Duration longest) throws IOException {
        super(picture.toFile());
        this.end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        requireTime();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        requireTime();
        return super.read(into, offset, length);
    }

    @Override
    public void imageProgress(ImageReader reader, float percent) {
        if (isOver()) {
            reader.abort();
        }
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    private void requireTime() throws IOException {
        if (isOver()) {
            throw new IOException("the picture takes too long to decode");
        }
    }

    @Override
    public void sequenceStarted(ImageReader reader, int first) {}

    @Override
    public void sequenceComplete(ImageReader reader) {}

    @Override
    public void imageStarted(ImageReader reader, int index) {}

    @Override
    public void imageComplete(ImageReader reader) {}

    @Override
    public void thumbnailStarted(ImageReader reader, int image, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader reader, float percent) {}

    @Override
    public void thumbnailComplete(ImageReader reader) {}

    @Override
    public void readAborted(ImageReader reader) {}
}
