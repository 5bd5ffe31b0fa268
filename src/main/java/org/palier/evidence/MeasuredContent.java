package org.palier.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A deposit on its way to the store: measured, hashed, and ended as soon as it is heavier than allowed. */
class MeasuredContent extends InputStream {

    private final PushbackInputStream content;
    private final MessageDigest digest = Sha256.digest();
    private final long most;
    private long length;

    MeasuredContent(InputStream content, long most) {
        this.content = new PushbackInputStream(content);
        this.most = most;
    }

    boolean isEmpty() throws IOException {
        var first = content.read();
        if (first >= 0) {
            content.unread(first);
        }
        return first < 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Says that it ends where it grows too heavy, so that no more is read nor sent. */
    @Override
    public int read(byte[] into, int offset, int room) throws IOException {
        var count = isTooHeavy() ? -1 : content.read(into, offset, room);
        if (count > 0) {
            digest.update(into, offset, count);
            length += count;
        }
        return count;
    }

    boolean isTooHeavy() {
        return length > most;
    }

    long length() {
        return length;
    }

    /** Once everything has been read, in hexadecimal. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
