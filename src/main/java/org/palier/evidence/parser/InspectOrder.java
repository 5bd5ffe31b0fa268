package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Tell a file's kind and read its text.
 *
 * @param folder where the pictures and files that it encloses are put
 */
record InspectOrder(Path file, String extension, Path folder) implements Order<Findings> {

    static final char KIND = 'i';
    private static final String UNKNOWN_KIND = "application/octet-stream";

    static InspectOrder readFrom(DataInputStream in) throws IOException {
        return new InspectOrder(Path.of(in.readUTF()), in.readUTF(), Path.of(in.readUTF()));
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
        out.writeChar(KIND);
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeUTF(extension);
        out.writeUTF(folder.toAbsolutePath().toString());
        out.flush();
    }

    @Override
    public void run(Tools tools, DataOutputStream out) throws IOException {
        tools.inspector().inspect(this).writeTo(out);
    }

    @Override
    public Findings answer(DataInputStream in) throws IOException {
        return Findings.readFrom(in);
    }

    @Override
    public Findings tooHeavy() {
        return Findings.objecting(UNKNOWN_KIND, Objection.TOO_HEAVY);
    }
}
