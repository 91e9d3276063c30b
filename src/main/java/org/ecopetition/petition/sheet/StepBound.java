package org.ecopetition.petition.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ecopetition.petition.Refusal;

/** The bytes of a part, so many from one step of its reader to the next at most: one text, name or remark cannot fill the memory. */
final class StepBound extends FilterInputStream {

    /** A cell of a workbook holds 32,767 characters. */
    private static final int LARGEST_STEP = 4 << 20;

    private int sinceStep;

    StepBound(InputStream content) {
        super(content);
    }

    /** A step begins. */
    void step() {
        sinceStep = 0;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] block, int from, int length) throws IOException {
        int read = super.read(block, from, length);
        count(read);
        return read;
    }

    private void count(int read) {
        sinceStep += Math.max(read, 0);
        if (sinceStep > LARGEST_STEP) {
            throw new Refusal("transfer.unfolds-too-far");
        }
    }
}
