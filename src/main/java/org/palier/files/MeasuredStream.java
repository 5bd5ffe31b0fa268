package org.palier.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Measures and hashes what passes. */
class MeasuredStream extends FilterInputStream {

    private final MessageDigest digest = sha256();
    private long length;

    MeasuredStream(InputStream content) {
        super(content);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int room) throws IOException {
        var count = super.read(into, offset, room);
        if (count > 0) {
            digest.update(into, offset, count);
            length += count;
        }
        return count;
    }

    /** Reads what is left, and tells whether both streams brought the same bytes. */
    boolean matches(MeasuredStream other) throws IOException {
        transferTo(OutputStream.nullOutputStream());
        other.transferTo(OutputStream.nullOutputStream());
        return length == other.length && MessageDigest.isEqual(digest.digest(), other.digest.digest());
    }

    long length() {
        return length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
