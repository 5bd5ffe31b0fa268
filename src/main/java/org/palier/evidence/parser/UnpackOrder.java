package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.palier.evidence.archives.ArchiveLimits;
import org.palier.evidence.archives.Surveyor;

/** Unpack one file of an archive. */
record UnpackOrder(Path archive, int number, Path into, ArchiveLimits limits) implements Order<String> {

    static final char KIND = 'u';

    static UnpackOrder readFrom(DataInputStream in) throws IOException {
        return new UnpackOrder(Path.of(in.readUTF()), in.readInt(), Path.of(in.readUTF()), ArchiveLimits.readFrom(in));
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
        out.writeChar(KIND);
        out.writeUTF(archive.toAbsolutePath().toString());
        out.writeInt(number);
        out.writeUTF(into.toAbsolutePath().toString());
        limits.writeTo(out);
        out.flush();
    }

    @Override
    public void run(Tools tools, DataOutputStream out) throws IOException {
        out.writeUTF(new Surveyor(archive, limits).unpack(number, into));
        out.flush();
    }

    @Override
    public String answer(DataInputStream in) throws IOException {
        return in.readUTF();
    }

    @Override
    public String tooHeavy() {
        return "";
    }
}
