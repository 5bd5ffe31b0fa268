package org.palier.evidence.parser;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a package of so many bytes at most, because a small file may unfold into a gigabyte. */
class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream content, long most) {
        super(content);
        left = most;
    }

    @Override
    public int read() throws IOException {
        spend(1);
        return in.read();
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        var count = in.read(bytes, start, length);
        spend(Math.max(0, count));
        return count;
    }

    private void spend(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new IOException("a part is too heavy");
        }
    }
}
