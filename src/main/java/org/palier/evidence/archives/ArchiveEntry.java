package org.palier.evidence.archives;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file of an archive, measured by unpacking it.
 *
 * @param number its place in the archive, by which it is unpacked later
 * @param path with slashes between its folders
 * @param sha256 in hexadecimal; empty where it has a flaw
 */
public record ArchiveEntry(
        int number,
        String path,
        long size,
        String sha256,
        @Nullable EntryFlaw flaw) {

    static ArchiveEntry flawed(int number, String path, EntryFlaw flaw) {
        return new ArchiveEntry(number, path, 0, "", flaw);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(number);
        out.writeUTF(path);
        out.writeLong(size);
        out.writeUTF(sha256);
        out.writeUTF(flaw == null ? "" : flaw.name());
    }

    static ArchiveEntry readFrom(DataInputStream in) throws IOException {
        int number = in.readInt();
        String path = in.readUTF();
        long size = in.readLong();
        String sha256 = in.readUTF();
        String flaw = in.readUTF();
        return new ArchiveEntry(number, path, size, sha256, flaw.isEmpty() ? null : EntryFlaw.valueOf(flaw));
    }
}
