package org.palier.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes on their way from the store; a cut on the way is told as {@link StoreUnavailable}. */
class ToldStream extends FilterInputStream {

    private final String key;

    ToldStream(String key, InputStream content) {
        super(content);
        this.key = key;
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException cut) {
            throw new StoreUnavailable(key, cut);
        }
    }

    @Override
    public int read(byte[] into, int offset, int room) {
        try {
            return super.read(into, offset, room);
        } catch (IOException cut) {
            throw new StoreUnavailable(key, cut);
        }
    }
}
