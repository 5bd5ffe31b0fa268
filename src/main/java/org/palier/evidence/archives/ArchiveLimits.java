package org.palier.evidence.archives;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What an archive may hold.
 *
 * @param files how many
 * @param heaviest each of them, in bytes
 * @param unpacked all of them together, in bytes
 * @param ratio how many times heavier than packed a file may turn out
 * @param lines how many the table may have
 */
public record ArchiveLimits(int files, long heaviest, long unpacked, int ratio, int lines) {

    public void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(files);
        out.writeLong(heaviest);
        out.writeLong(unpacked);
        out.writeInt(ratio);
        out.writeInt(lines);
    }

    public static ArchiveLimits readFrom(DataInputStream in) throws IOException {
        return new ArchiveLimits(in.readInt(), in.readLong(), in.readLong(), in.readInt(), in.readInt());
    }
}
